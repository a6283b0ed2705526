import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../tests/digest-fixtures.ts';
import { renderProblem } from '#lib/problem.ts';
import { findRefusal, parseDigests } from './parse-digests.ts';

const mailing = readFixture('arxiv-mailing.txt');
const library = readFixture('bibtex.bib');
const list = readFixture('markdown-list.md');
const head = 'From: a@b.org\r\nSubject: cs daily\r\nMIME-Version: 1.0\r\n';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const toBody = (text: string): string => `Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`;
const toFile = (name: string, text: string, type = 'application/octet-stream'): string =>
  `Content-Type: ${type}\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(text)}`;
const toLetter = (parts: string[], border = 'b'): string =>
  `${head}Content-Type: multipart/mixed; boundary="${border}"\r\n\r\n${parts.map((part) => `--${border}\r\n${part}\r\n`).join('')}--${border}--\r\n`;

const source = (text: string) => ({
  id: '2025-03-20',
  date: '2025-03-20',
  file: 'content/digests/2025-03-20.eml',
  bytes: Buffer.from(text),
});

/** Each digest's id and how many papers it has, then what is to be said. */
async function read(text: string): Promise<string[]> {
  const digests = await parseDigests(source(text));
  return [
    ...digests.map(({ id, entries }) => `${id} ${entries.length}`),
    ...digests.flatMap(({ problems }) => problems.map(renderProblem)).map((line) => line.slice(16)),
  ];
}

test('a letter’s files are digests of their own, with ids that no file’s name gives', async () => {
  const bib = toFile('papers.bib', library);
  const letter = toLetter([
    toBody(mailing),
    bib,
    bib,
    toFile('../week 12.md', list, 'text/markdown'),
  ]);
  assert.deepEqual(await read(letter), [
    '2025-03-20 3',
    '2025-03-20--papers 2',
    '2025-03-20--papers-2 2',
    '2025-03-20--week-12 2',
  ]);
  const [, second] = await parseDigests(source(letter));
  assert.equal(second?.file, 'content/digests/2025-03-20.eml#papers.bib');
});

test('a letter that only covers digests has its words left out, one without words is its first text', async () => {
  const files = [toFile('a.bib', library, 'text/x-bibtex'), toFile('b.md', list, 'text/markdown')];
  assert.deepEqual(await read(toLetter([toBody('Hello,\r\n\r\nsee below.'), ...files])), [
    '2025-03-20 0',
    '2025-03-20--a 2',
    '2025-03-20--b 2',
    '2025-03-20.eml:9 digest-left-out 3 line(s) left out, the words of a letter, "Hello, see below.": repair them, every paper needs its title, and an abstract, an id or its authors',
  ]);
  assert.deepEqual(await read(toLetter([toBody(''), ...files])), [
    '2025-03-20 2',
    '2025-03-20--b 2',
  ]);
});

test('a file that is no digest is one line; signatures and pictures in the text are none', async () => {
  const picture =
    'Content-Type: image/png\r\nContent-Disposition: inline; filename=a.png\r\n\r\nabc';
  const signature = toFile('signature.asc', 'abc', 'application/pgp-signature');
  const letter = toLetter([toBody(mailing), picture, signature, toFile('a.pdf', '%PDF-1.7')]);
  assert.deepEqual(await read(letter), [
    '2025-03-20 3',
    '2025-03-20--a 0',
    '2025-03-20.eml#a.pdf digest-foreign this is a PDF, no digest: open it and save its text as .txt, or give the papers’ BibTeX',
  ]);
  assert.equal(await findRefusal(source(letter)), undefined);
  const only = await findRefusal(source(toLetter([toBody(''), toFile('a.pdf', '%PDF-1.7')])));
  assert.equal(only?.code, 'digest-foreign');
});

test('a letter that was sent along is read like any other, with its files', async () => {
  const inner = toLetter([toBody(mailing), toFile('papers.bib', library)], 'c');
  const sent = `Content-Type: message/rfc822\r\n\r\n${inner}`;
  assert.deepEqual(await read(toLetter([toBody(''), sent])), [
    '2025-03-20 3',
    '2025-03-20--papers 2',
  ]);
});

test('of two forms of one text one is read', async () => {
  const html = `Content-Type: text/html\r\n\r\n<pre>${mailing}</pre>`;
  const letter = toLetter([toBody(mailing), html]).replace('mixed', 'alternative');
  assert.deepEqual(await read(letter), ['2025-03-20 3']);
});

test('a mailbox is as many digests as it has letters, with the lines of the file', async () => {
  const envelope = 'From a@b.org Fri Jan  1 00:00:00 2021\n';
  const letters = [
    `${head}${toBody(mailing)}`,
    `${head}${toBody('Lunch?')}`,
    `${head}${toBody(mailing)}`,
  ];
  const box = letters.map((letter) => `${envelope}${letter.replaceAll('\r\n', '\n')}\n\n`).join('');
  assert.deepEqual(await read(box), [
    '2025-03-20 3',
    '2025-03-20--letter-2 0',
    '2025-03-20--letter-3 3',
    '2025-03-20.eml:104 digest-left-out 1 line(s) left out, the words of a letter, "Lunch?": repair them, every paper needs its title, and an abstract, an id or its authors',
  ]);
  const [first, , third] = await parseDigests(source(box));
  const lines = box.split('\n');
  assert.equal(lines[103], 'Lunch?');
  const start = lines.lastIndexOf('arXiv:1907.05955');
  assert.deepEqual(
    [first?.entries[0]?.from, third?.entries[0]?.from],
    [lines.indexOf('arXiv:1907.05955'), start],
  );
});
