import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { decodeText } from './decode-text.ts';
import { parseDigest } from './parse-digest.ts';

const text = 'Ein Märchen — “naïve” €5\nzweite Zeile';
const decode = async (bytes: Uint8Array) => {
  const { problems, ...rest } = await decodeText(bytes, 'a.txt');
  return { ...rest, problems: problems.map(renderProblem) };
};
const utf16be = (value: string): Buffer => Buffer.from(value, 'utf16le').swap16();

test('UTF-8 and UTF-16, with or without a mark, and every line end read as the same text', async () => {
  const expected = { text, problems: [] };
  assert.deepEqual(await decode(Buffer.from(text)), expected);
  assert.deepEqual(await decode(Buffer.from(`\ufeff${text}`)), expected);
  assert.deepEqual(await decode(Buffer.from(`\ufeff${text}`, 'utf16le')), expected);
  assert.deepEqual(await decode(Buffer.from(text, 'utf16le')), expected);
  assert.deepEqual(await decode(utf16be(`\ufeff${text}`)), expected);
  assert.deepEqual(await decode(utf16be(text)), expected);
  assert.deepEqual(await decode(Buffer.from(text.replace('\n', '\r\n'))), expected);
  assert.deepEqual(await decode(Buffer.from(text.replace('\n', '\r'))), expected);
});

test('Latin-1 and Windows-1252 are told by their bytes, with a warning', async () => {
  const problems = [
    'a.txt digest-encoding-assumed the text is not UTF-8 and was read as Windows-1252: save it as UTF-8 if letters are wrong',
  ];
  assert.deepEqual(await decode(Buffer.from('caf\u00e9 d\u00e9j\u00e0', 'latin1')), {
    text: 'café déjà',
    problems,
  });
  assert.deepEqual(await decode(Buffer.from([0x93, 0x61, 0x94, 0x20, 0x80])), {
    text: '“a” €',
    problems,
  });
});

test('XML in the encoding that it names needs no warning', async () => {
  const xml = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<a>é</a>';
  assert.deepEqual(await decode(Buffer.from(xml, 'latin1')), { text: xml, problems: [] });
});

const mailing = readFileSync(
  join(import.meta.dirname, 'fixtures/arxiv-mailing-replaced.txt'),
  'utf8',
);
const head = 'From: no-reply@arxiv.org\r\nSubject: cs daily\r\nMIME-Version: 1.0\r\n';
const base64 = (value: string): string =>
  Buffer.from(value).toString('base64').replace(/.{76}/g, '$&\r\n');
/** Quoted-printable as mail programs write it: `=` escaped, lines folded at 60 characters. */
const quoted = (value: string): string =>
  value
    .replaceAll('=', '=3D')
    .split('\n')
    .map((line) => line.replace(/.{60}(?=.)/g, '$&=\r\n'))
    .join('\r\n');

const letters: [name: string, body: string][] = [
  ['plain', `Content-Type: text/plain\r\n\r\n${mailing}`],
  [
    'quoted-printable',
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(mailing)}`,
  ],
  [
    'base64',
    `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(mailing)}`,
  ],
  [
    'multipart',
    `Content-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>See the text.</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\n${mailing}\r\n--b--\r\n`,
  ],
];

const convert = async (bytes: Uint8Array) =>
  parseDigest({ id: '2026-02-13', date: '2026-02-13', file: 'a.eml', bytes });

for (const [name, body] of letters) {
  test(`a letter, ${name}, gives the papers of the mailing in it`, async () => {
    const plain = await convert(Buffer.from(mailing));
    const letter = await convert(Buffer.from(head + body));
    const toPapers = ({ entries }: typeof plain) =>
      entries.map(({ title, abstract, identity }) => ({ title, abstract, identity }));
    assert.equal(letter.entries.length, 3);
    assert.deepEqual(toPapers(letter), toPapers(plain));
    assert.deepEqual(letter.leftOut, []);
  });
}

test('a letter’s entries are named with the lines of its file', async () => {
  const { entries } = await convert(
    Buffer.from(`${head}Content-Type: text/plain\r\n\r\n${mailing}`),
  );
  const lines = mailing.split('\n');
  const start = lines.indexOf('arXiv:2602.12129 (*cross-listing*)');
  assert.deepEqual(entries[1]?.from, start + 5);
});
