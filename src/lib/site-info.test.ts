import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteInfoSchema, toBase } from './site-info.ts';

test('a base has a slash at both ends, however it was written', () => {
  assert.deepEqual(['', '/', 'repo', '/repo', 'repo/', '/a/b//'].map(toBase), [
    '/',
    '/',
    '/repo/',
    '/repo/',
    '/repo/',
    '/a/b/',
  ]);
});

test('a base that is no path and a site that is no web address are refused', () => {
  assert.deepEqual(siteInfoSchema.parse({ base: '/repo', site: 'https://example.org' }), {
    base: '/repo/',
    site: 'https://example.org',
  });
  assert.deepEqual(siteInfoSchema.parse({}), { base: '/' });
  const refused = [{ base: '/a b/' }, { base: '/../' }, { site: 'ftp://example.org' }];
  assert.deepEqual(
    refused.map((info) => siteInfoSchema.safeParse(info).success),
    [false, false, false],
  );
});
