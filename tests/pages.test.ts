import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { listRoutes } from '../src/integration/list-routes.ts';
import { paths } from '../src/lib/paths.ts';
import { pagesOfEveryKind } from './pages.ts';

/** `[...page]`, which may be nothing, or `[slug]`, with the slash before it. */
const parameter = /\/\[(\.{3})?[^\]]+\]/g;

/** `/papers/[...page]` → what its addresses look like: `/papers`, `/papers/2`. */
function toAddress(pattern: string): RegExp {
  const path = pattern.replace(parameter, (_, rest) => (rest ? '(?:/[^/]+)?' : '/[^/]+'));
  return new RegExp(`^${path}$`);
}

/** The pattern with more words of its own comes first, then the one whose parameter can't be nothing. */
function compareSpecific(a: string, b: string): number {
  const [ownA, ownB] = [a.replace(parameter, ''), b.replace(parameter, '')];
  return ownB.length - ownA.length || Number(a.includes('...')) - Number(b.includes('...'));
}

test('every kind of page is among those that the browser looks at', () => {
  // What stands in for a page that can’t be made has no address of its own.
  const patterns = listRoutes(join(import.meta.dirname, '../src/routes'))
    .filter(({ file, pattern }) => file.endsWith('.astro') && pattern !== '/unmade')
    .map(({ pattern }) => pattern)
    .sort(compareSpecific);
  const seen = new Set<string>();
  for (const page of pagesOfEveryKind) {
    const path = `/${page.replace(/\/?(?:\?.*)?$|\.html$/, '')}`;
    const [first, ...others] = patterns.filter((pattern) => toAddress(pattern).test(path));
    if (first === undefined) continue;
    // Two pages whose addresses look alike take an address each.
    const alike = others.filter((one) => toAddress(one).source === toAddress(first).source);
    seen.add([first, ...alike].find((pattern) => !seen.has(pattern)) ?? first);
  }
  assert.deepEqual(
    patterns.filter((pattern) => !seen.has(pattern)),
    [],
    'add an address of these to tests/pages.ts',
  );
});

test('every page that has one address is a path of the site', () => {
  const known = new Set<unknown>(Object.values(paths));
  const own = listRoutes(join(import.meta.dirname, '../src/routes'))
    .filter(({ file, pattern }) => file.endsWith('.astro') && !pattern.includes('['))
    .map(({ pattern }) => (pattern === '/' ? '' : `${pattern.slice(1)}/`));
  assert.deepEqual(
    own.filter((path) => !known.has(path)),
    [],
    'add these to src/lib/paths.ts',
  );
});
