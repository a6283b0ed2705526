import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { listRoutes, toPattern, withoutOwned } from './list-routes.ts';

test('a file’s name is its route', () => {
  assert.deepEqual(
    ['index.astro', 'topics/index.astro', 'papers/[slug].md.ts', 'rss.xml.ts', '404.astro'].map(
      toPattern,
    ),
    ['/', '/topics', '/papers/[slug].md', '/rss.xml', '/404'],
  );
});

test('every page of the package is found, and a folder that is not there has none', () => {
  const routes = listRoutes(join(import.meta.dirname, '../routes'));
  assert.ok(routes.some(({ pattern }) => pattern === '/papers/[slug]'));
  assert.deepEqual(listRoutes(join(import.meta.dirname, 'none')), []);
});

test('an owner’s page of the same name wins, whatever its ending and its parameter’s name', () => {
  const route = (pattern: string, ending: string) => ({ pattern, file: `${pattern}${ending}` });
  const ours = [
    route('/about', '.astro'),
    route('/papers/[slug]', '.astro'),
    route('/papers/[...page]', '.astro'),
  ];
  const owned = [route('/about', '.md'), route('/papers/[id]', '.astro'), route('/more', '.astro')];
  assert.deepEqual(withoutOwned(ours, owned), [route('/papers/[...page]', '.astro')]);
});

test('where two of our pages differ by their parameter’s name alone, an owner’s page takes the place of its namesake', () => {
  const route = (pattern: string) => ({ pattern, file: `${pattern}.astro` });
  const ours = [route('/papers/[slug]'), route('/papers/[withdrawn]')];
  assert.deepEqual(withoutOwned(ours, [route('/papers/[slug]')]), [route('/papers/[withdrawn]')]);
});
