import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCacheName, toCachePrefix, toKeptPath, toRequestedPath } from './cache-keys.ts';
import { chooseKept, isKeepable, renderBytes, sumBytes, type SiteFile } from './site-files.ts';

test('pages are kept by their folder, and found whatever search adds to their address', () => {
  const place = { origin: 'https://example.org', base: '/repo/' };
  assert.equal(toKeptPath('papers/x/index.html', '/repo/'), '/repo/papers/x/');
  assert.equal(toKeptPath('index.html', '/'), '/');
  const asked = [
    'https://example.org/repo/papers/x/?highlight=layer',
    'https://example.org/repo/papers/x/index.html#top',
    'https://example.org/repo/pagefind/pagefind-entry.json?ts=1',
    'https://example.org/other/',
    'https://elsewhere.org/repo/',
  ];
  assert.deepEqual(
    asked.map((address) => toRequestedPath(address, place)),
    [
      '/repo/papers/x/',
      '/repo/papers/x/',
      '/repo/pagefind/pagefind-entry.json',
      undefined,
      undefined,
    ],
  );
});

test('two sites on one host have caches of their own', () => {
  assert.equal(toCacheName('/repo/', 'abc'), 'offprint:/repo/:abc');
  assert.equal(toCacheName('/repo/', 'abc').startsWith(toCachePrefix('/')), false);
  assert.equal(toCacheName('/', 'abc').startsWith(toCachePrefix('/repo/')), false);
});

const files: SiteFile[] = [
  ['index.html', 1000, 'a'],
  ['papers/x/index.html', 2000, 'b'],
  ['papers/x.bib', 300, 'c'],
  ['pagefind/pagefind.js', 4000, 'd'],
  ['pagefind/pagefind-ui.js', 9000, 'e'],
  ['pagefind/fragment/en_1.pf_fragment', 500, 'f'],
  ['_astro/KaTeX_Main.woff2', 700, 'g'],
  ['_astro/KaTeX_Main.ttf', 7000, 'h'],
  ['_headers', 10, 'i'],
];
const paths = (kept: readonly SiteFile[]): string[] => kept.map(([path]) => path);

test('a small site is kept whole, but for what no page asks for', () => {
  assert.deepEqual(paths(chooseKept(files, true)), [
    'index.html',
    'papers/x/index.html',
    'papers/x.bib',
    'pagefind/pagefind.js',
    'pagefind/fragment/en_1.pf_fragment',
    '_astro/KaTeX_Main.woff2',
  ]);
});

test('of a large site the shell and the core of search are kept', () => {
  assert.deepEqual(paths(chooseKept(files, false)), [
    'index.html',
    'pagefind/pagefind.js',
    '_astro/KaTeX_Main.woff2',
  ]);
  assert.equal(isKeepable('sw.js'), false);
});

test('sizes are said as people read them', () => {
  assert.equal(sumBytes(files), 24_510);
  assert.deepEqual([12, 812_400, 3_440_000].map(renderBytes), ['1 kB', '812 kB', '3.4 MB']);
});
