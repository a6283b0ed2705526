import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findBinary } from './binary-text.ts';
import { findForeignBytes } from './foreign-bytes.ts';

/** Letters of Latin-1 → a file that begins with them and goes on. */
const toFile = (start: string): Uint8Array => Buffer.from(`${start}\0\u0001\u0002 more`, 'latin1');
const nameOf = (start: string): string | undefined => findForeignBytes(toFile(start))?.name;

test('files that are no text are told by their first bytes', () => {
  const zip = 'PK\u0003\u0004\u0014\0\0\0';
  const starts = [
    '%PDF-1.7\n',
    '\u0089PNG\r\n\u001a\n',
    '\u00ff\u00d8\u00ff\u00e0',
    'GIF89a',
    'RIFF\u0024\0\0\0WEBPVP8 ',
    `${zip}word/document.xml`,
    `${zip}xl/workbook.xml`,
    `${zip}mimetypeapplication/epub+zip`,
    `${zip}mimetypeapplication/vnd.oasis.opendocument.text`,
    `${zip}notes.txt`,
    '\u001f\u008b\u0008',
    'BZh91AY&SY',
    'SQLite format 3\0',
    '\u007fELF',
    'MZ\u0090\0',
    '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
  ];
  assert.deepEqual(starts.map(nameOf), [
    'a PDF',
    'a PNG image',
    'a JPEG image',
    'a GIF image',
    'a WebP image',
    'a Word document',
    'an Excel table',
    'an EPUB book',
    'an OpenDocument file',
    'a ZIP archive or an Office document',
    'a gzip archive',
    'a bzip2 archive',
    'an SQLite database',
    'a program',
    'a program',
    'an Office document of before 2007',
  ]);
});

test('text that begins as a foreign file’s name does is none', () => {
  const texts = ['BM25 is Enough', 'MZ: A Title', 'ID3 and C4.5 Revisited', 'PAR1 Receptors'];
  assert.deepEqual(
    texts.map((text) => findForeignBytes(Buffer.from(text))),
    texts.map(() => undefined),
  );
});

/** Bytes that look random and are the same every time. */
function toNoise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}

test('bytes without sense are no text, wherever they stand in a file', () => {
  const text = 'We study how layers behave in deep networks. '.repeat(2000);
  const binary = {
    name: 'binary data, or text in an encoding that is not known',
    advice: 'save its text as UTF-8',
  };
  for (const seed of [1, 7, 42]) assert.deepEqual(findBinary(toNoise(200_000, seed)), binary);
  assert.deepEqual(findBinary(Buffer.concat([Buffer.from(text), toNoise(90_000, 3)])), binary);
  assert.equal(findBinary(Buffer.from(text)), undefined);
});

test('text in any encoding that is known is text, with a few controls in it, too', () => {
  const text = 'Ein Märchen: Ünë Ñandú, “naïve”. \f\t\u001b[0m\n';
  const files = [
    Buffer.from(`${text}\0\u0007 ${text}`),
    Buffer.from(text.repeat(500), 'utf16le'),
    Buffer.from(`\ufeff${'漢字かな'.repeat(9000)}`, 'utf16le'),
    Buffer.from('Ein Märchen: Ünë Ñandú.\n'.repeat(500), 'latin1'),
    Buffer.from('漢字かな交じり文。'.repeat(9000)),
    Buffer.from(''),
  ];
  assert.deepEqual(
    files.map(findBinary),
    files.map(() => undefined),
  );
});
