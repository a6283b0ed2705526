import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLinkResolver, toPageAddress, type LinkTarget } from './resolve-link.ts';

const files = new Set([
  'index.html',
  'papers/a b/index.html',
  'papers/a b/a.bib',
  'rss.xml',
  '404.html',
]);

test('every kind of address leads where a browser would go', () => {
  const resolve = createLinkResolver({ base: '/repo/', site: 'https://example.org', files });
  const expected: Record<string, LinkTarget> = {
    '': { kind: 'file', file: 'papers/a b/index.html', fragment: '' },
    '#cite%20it': { kind: 'file', file: 'papers/a b/index.html', fragment: 'cite it' },
    '#top': { kind: 'file', file: 'papers/a b/index.html', fragment: '' },
    'a.bib': { kind: 'file', file: 'papers/a b/a.bib', fragment: '' },
    '../../rss.xml': { kind: 'file', file: 'rss.xml', fragment: '' },
    '/repo/': { kind: 'file', file: 'index.html', fragment: '' },
    '/repo/?q=a#b:~:text=c': { kind: 'file', file: 'index.html', fragment: 'b' },
    '/repo/papers/a%20b/': { kind: 'file', file: 'papers/a b/index.html', fragment: '' },
    '/repo/papers/a%20b': { kind: 'folder' },
    '/repo/none/': { kind: 'missing' },
    '/papers/a%20b/': { kind: 'outside-base' },
    '/repo': { kind: 'outside-base' },
    'https://example.org/repo/rss.xml': { kind: 'file', file: 'rss.xml', fragment: '' },
    'https://example.org/other/': { kind: 'outside-base' },
    'http://example.org/repo/': { kind: 'foreign', host: 'example.org' },
    '//cdn.example.com/a.js': { kind: 'foreign', host: 'cdn.example.com' },
    ' JavaScript:alert(1)': { kind: 'script' },
    'data:text/html,a': { kind: 'script' },
    'mailto:a@example.org': { kind: 'other' },
    'https://': { kind: 'invalid' },
    '/repo/%E0%A4%A': { kind: 'invalid' },
  };
  const found = Object.keys(expected).map((url) => [url, resolve(url, 'papers/a b/index.html')]);
  assert.deepEqual(Object.fromEntries(found), expected);
});

test('a site that doesn’t say where it is published has no address of its own', () => {
  const resolve = createLinkResolver({ base: '/', files });
  assert.deepEqual(resolve('/rss.xml', 'index.html'), {
    kind: 'file',
    file: 'rss.xml',
    fragment: '',
  });
  assert.deepEqual(resolve('https://example.org/rss.xml', 'index.html'), {
    kind: 'foreign',
    host: 'example.org',
  });
});

test('a page’s address is its folder’s', () => {
  const site = { base: '/repo/', site: 'https://example.org' };
  assert.deepEqual(
    ['index.html', 'papers/a b/index.html', '404.html'].map((file) => toPageAddress(file, site)),
    [
      'https://example.org/repo/',
      'https://example.org/repo/papers/a%20b/',
      'https://example.org/repo/404.html',
    ],
  );
});
