import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationFormats } from '#lib/citation/formats.ts';
import { mediaTypes } from '#lib/media-types.ts';
import { listContentTypes, toEnding } from './content-types.ts';

test('the server knows every citation format', () => {
  const types = listContentTypes();
  for (const { ending, mediaType } of citationFormats) {
    const expected = ending === 'json' ? mediaTypes.json : `${mediaType};charset=utf-8`;
    assert.equal(types.get(ending), expected);
  }
});

test('the server knows a format of the site’s own', () => {
  const own = { ending: 'enw', label: 'EndNote', mediaType: 'text/x-endnote', render: () => '' };
  assert.equal(listContentTypes([own]).get('enw'), 'text/x-endnote;charset=utf-8');
});

test('types come by the ending, Pagefind’s files are bytes, the rest is left to the server', () => {
  const types = listContentTypes();
  const paths = ['a/b.css', 'rss.xml', 'a.epub', 'pagefind/en_1.pf_fragment', 'a.zip', 'LICENSE'];
  assert.deepEqual(
    paths.map((path) => types.get(toEnding(path))),
    [
      'text/css;charset=utf-8',
      'application/xml;charset=utf-8',
      'application/epub+zip',
      'application/octet-stream',
      undefined,
      undefined,
    ],
  );
});
