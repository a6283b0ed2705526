import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isListed, paths, toPath, toSitePath } from './paths.ts';

test('a path gets the site’s base, and loses it again', () => {
  assert.equal(toPath(paths.paper('x'), '/'), '/papers/x/');
  assert.equal(toPath(paths.paper('x'), '/repo'), '/repo/papers/x/');
  assert.equal(toPath('/about/', '/repo/'), '/repo/about/');
  assert.equal(toSitePath('/repo/papers/x/', '/repo/'), 'papers/x/');
  assert.equal(toSitePath('/', '/'), paths.home);
});

test('what is typed becomes part of an address', () => {
  assert.equal(paths.searchFor('p(y|x) & q'), 'search/?q=p(y%7Cx)%20%26%20q');
});

test('pages that say what is kept, or that nothing is there, are not listed', () => {
  assert.deepEqual(
    [paths.offline, paths.offlineMissing, paths.notFound, paths.home, paths.about].map(isListed),
    [false, false, false, true, true],
  );
});
