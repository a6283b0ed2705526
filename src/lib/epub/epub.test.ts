import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import type { Book } from './book.ts';
import { findReferences } from './find-references.ts';
import { makeEpub } from './make-epub.ts';

const book: Book = {
  identifier: 'https://example.org/digests/2025-03-18/',
  title: 'Digest <of> 18 March & more',
  publisher: 'Offprint',
  language: 'en',
  date: '2025-03-18',
  chapters: [
    {
      slug: 'a',
      title: 'A < B',
      titleXhtml: 'A &#x3C; B',
      abstractXhtml: '<p>x <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>ν</mi></math></p>',
      authors: ['Ann "A" Author'],
      about: '2024',
      topics: ['Norms & layers'],
      links: [{ label: 'arXiv', url: 'https://arxiv.org/abs/1?a=b&c=d' }],
    },
    {
      slug: 'b',
      title: 'Plain',
      titleXhtml: 'Plain',
      abstractXhtml: '<p>y</p>',
      authors: [],
      about: '',
      topics: [],
      links: [],
    },
  ],
};

test('a book has every file that it names, all of them well-formed', () => {
  const files = unzipSync(makeEpub(book));
  assert.deepEqual(Object.keys(files), [
    'mimetype',
    'META-INF/container.xml',
    'EPUB/package.opf',
    'EPUB/nav.xhtml',
    'EPUB/cover.xhtml',
    'EPUB/cover.svg',
    'EPUB/book.css',
    'EPUB/p0001-a.xhtml',
    'EPUB/p0002-b.xhtml',
  ]);
  const texts = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  for (const [name, text] of Object.entries(texts)) {
    if (/\.(?:xml|opf|xhtml|svg)$/.test(name)) XmlDocument.fromString(text).dispose();
    for (const [, href = ''] of text.matchAll(/(?:href|src)="([^":]+)"/g)) {
      assert.ok(files[`EPUB/${href}`], `${name} names ${href}`);
    }
  }
  const opf = texts['EPUB/package.opf'] ?? '';
  assert.match(opf, /href="p0001-a.xhtml"[^>]*properties="mathml"/);
  assert.doesNotMatch(opf, /href="p0002-b.xhtml"[^>]*properties/);
  assert.match(opf, /<meta property="dcterms:modified">2025-03-18T00:00:00Z<\/meta>/);
});

test('its first bytes say that it is a book, and the same papers give the same bytes', () => {
  const bytes = makeEpub(book);
  assert.equal(strFromU8(bytes.subarray(30, 58)), 'mimetypeapplication/epub+zip');
  assert.deepEqual(makeEpub(book), bytes);
});

test('references find their papers by arXiv id, DOI or title; the others are named with their lines', () => {
  const papers = [
    { title: 'Layer Normalization', arxiv: '1607.06450' },
    { title: 'Deep Interest Network', doi: '10.1145/3219819.3219823' },
    { title: 'Eigen-CAM: Class Activation Map' },
  ];
  const text = `@string{x = "y"}
@article{a, title = {{Something else}}, eprint = {1607.06450}}
@inproceedings{b,
  title = {Other},
  doi = {10.1145/3219819.3219823}
}

@misc{c, title={Eigen-{CAM}: class activation map}}
@misc{d, title={Not there}}
@misc{e, title={Broken`;
  const { found, unknown } = findReferences(text, papers);
  assert.deepEqual(found, papers);
  assert.deepEqual(
    unknown.map(({ line }) => line),
    [9, 10],
  );
  assert.match(unknown[0]?.name ?? '', /^Not there$/i);
});
