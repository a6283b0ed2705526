import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { parseDigestName, toNameWithFormat } from './digest-name.ts';
import { withOwnFormats } from './formats.ts';
import { toNewestDate } from './header-date.ts';
import { parseDigest } from './parse-digest.ts';
import { arxivAtom } from './records/arxiv-atom.ts';
import { bibtex } from './records/bibtex.ts';

const abstract =
  'We study how layers behave in deep networks. Our method is simple and works well. It needs no data at all.';
const file = 'content/digests/2025-03-18.txt';
const parse = (bytes: Uint8Array) =>
  parseDigest({ id: '2025-03-18', date: '2025-03-18', file, bytes });
const problemsOf = async (text: string) =>
  (await parse(new TextEncoder().encode(text))).problems.map(renderProblem);

test('a header whose day is not the file name’s is an error that names both', async () => {
  assert.deepEqual(await problemsOf(`Mar 19\n\nA Title\n\n${abstract}`), [
    `${file}:1 digest-date the header says "Mar 19", but the file’s name says 2025-03-18: rename the file; its name is believed until then`,
  ]);
  assert.deepEqual(await problemsOf(`Mar 18\n\nA Title\n\n${abstract}`), []);
});

test('UTF-8 with spoilt places is named with the line of the first', async () => {
  const bytes = Buffer.concat([
    Buffer.from(`A Títle\n\n${abstract} caf`),
    Buffer.from([0xe9]),
    Buffer.from(' déjà vu.'),
  ]);
  assert.deepEqual((await parse(bytes)).problems.map(renderProblem), [
    `${file}:3 digest-encoding 1 place(s) are no UTF-8, the first one here: save the file as UTF-8; until then they show as \ufffd`,
  ]);
});

test('UTF-16 with a byte order mark, and carriage returns, read as text', async () => {
  const bytes = Buffer.from(`\ufeffA Title\r\n\r\n${abstract}`, 'utf16le');
  assert.deepEqual((await parse(bytes)).entries, [{ title: 'A Title', abstract, from: 1, to: 3 }]);
});

test('control and bidirectional characters are left out and reported', async () => {
  const digest = await parse(new TextEncoder().encode(`A\u0000 Ti\u202etle\u0007\n\n${abstract}`));
  assert.equal(digest.entries[0]?.title, 'A Title');
  assert.deepEqual(digest.problems.map(renderProblem), [
    `${file}:1 digest-characters 3 control characters were left out, the first one here: controls, turns of direction, tags, and marks past those that a letter can have`,
  ]);
});

test('a digest without a paper is an error', async () => {
  assert.deepEqual(await problemsOf('new\n\nMar 18\n'), [
    `${file} digest-empty no paper was found in it: check that it is a digest of titles and abstracts`,
  ]);
});

test('a whole feed without an entry is a day without papers; cut off it may have had some', async () => {
  const rss = `<?xml version='1.0' encoding='UTF-8'?>
<rss xmlns:atom="http://www.w3.org/2005/Atom" version="2.0">
  <channel>
    <title>cs.AI updates on arXiv.org</title>
    <link>http://rss.arxiv.org/rss/cs.AI</link>
    <description>cs.AI updates on the arXiv.org e-print archive.</description>
    <language>en-us</language>
    <pubDate>Sat, 20 Jan 2024 00:00:00 -0500</pubDate>
    <skipDays>
      <day>Sunday</day>
    </skipDays>
  </channel>
</rss>
`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom">
  <id>http://rss.arxiv.org/atom/cs.AI</id>
  <title>cs.AI updates on arXiv.org</title>
  <updated>2025-08-23T04:00:19.866337+00:00</updated>
</feed>
`;
  const quiet = [`${file} digest-quiet a whole feed without an entry: no paper came on that day`];
  const empty = `${file} digest-empty no paper was found in it: check that it is a digest of titles and abstracts`;
  assert.deepEqual(await problemsOf(rss), quiet);
  assert.deepEqual(await problemsOf(atom), quiet);
  assert.deepEqual((await problemsOf(rss.slice(0, -10))).at(-1), empty);
  assert.deepEqual(
    (await problemsOf(rss.replace('<skipDays>', 'A paper?<skipDays>'))).at(-1),
    empty,
  );
});

test('an entry that no abstract can be as long as is left out', async () => {
  const digest = await parse(
    new TextEncoder().encode(`A Title\n\n${'word. Word '.repeat(20_000)}.`),
  );
  assert.deepEqual(digest.entries, []);
  assert.deepEqual(digest.leftOut, [
    {
      from: 1,
      to: 3,
      reason: 'an entry of over 100000 characters',
      words: 'A Title word. Word word. Word word. Word word. Word word. …',
    },
  ]);
});

test('a file name gives id and date, and must begin with a day that exists', () => {
  assert.deepEqual(parseDigestName('2025-03-18 Vision (copy).txt'), {
    id: '2025-03-18-vision-copy',
    date: '2025-03-18',
  });
  assert.equal(parseDigestName('2025-02-30.txt'), undefined);
  assert.equal(parseDigestName('notes.txt'), undefined);
});

test('a day without a year is the newest one that is not in the future', () => {
  const header = { text: 'Mar 18', line: 1, month: 3, day: 18 };
  assert.equal(toNewestDate(header, '2026-11-23'), '2026-03-18');
  assert.equal(toNewestDate(header, '2026-01-05'), '2025-03-18');
  assert.equal(toNewestDate({ ...header, month: 2, day: 29 }, '2026-01-05'), '2024-02-29');
  assert.equal(toNewestDate({ ...header, month: 2, day: 31 }, '2026-01-05'), undefined);
});

test('a text that no format knows is left out whole, and the error lists what was tried', async () => {
  const bytes = new TextEncoder().encode('milk\neggs\n');
  const formats = [bibtex, arxivAtom];
  const digest = await parseDigest(
    { id: '2025-03-18', date: '2025-03-18', file, bytes },
    { formats },
  );
  assert.deepEqual(digest.leftOut, [{ from: 1, to: 3, reason: 'no format fits' }]);
  assert.deepEqual(digest.problems.map(renderProblem), [
    `${file} digest-format no format fits, tried bibtex, arxiv-atom: see that the file is a digest, or name its format: by --format, or in the file’s name as in 2025-03-18.bibtex.txt`,
  ]);
});

test('a paper without an abstract is kept, with a warning', async () => {
  const library = '@misc{a,\n  title = {Layer Normalization},\n  eprint = {1607.06450}\n}\n';
  const digest = await parse(new TextEncoder().encode(library));
  assert.deepEqual(digest.entries, [
    {
      title: 'Layer Normalization',
      abstract: '',
      from: 1,
      to: 4,
      tex: 'written',
      identity: { arxiv: '1607.06450' },
    },
  ]);
  assert.deepEqual(
    digest.problems.map(({ severity, line, code }) => [severity, line, code]),
    [['warning', 1, 'digest-no-abstract']],
  );
});

test('a file name keeps a forced format, which is no part of the id', () => {
  const name = toNameWithFormat('2025-03-18-notes.txt', { format: 'bibtex' });
  assert.equal(name, '2025-03-18-notes.bibtex.txt');
  assert.deepEqual(parseDigestName(name), {
    id: '2025-03-18-notes',
    date: '2025-03-18',
    format: 'bibtex',
  });
});

test('a file of another kind is named with the way out, and nothing else is said of it', async () => {
  const named = await Promise.all(
    ['%PDF-1.7\nA Title\n', 'TY  - JOUR\nTI  - A Title\nER  - \n', '{"a": {"b": 1}}'].map(
      problemsOf,
    ),
  );
  assert.deepEqual(named, [
    [
      `${file} digest-foreign this is a PDF, no digest: open it and save its text as .txt, or give the papers’ BibTeX`,
    ],
    [
      `${file} digest-foreign this is a RIS file, no digest: import it into a reference manager such as Zotero, and export BibTeX with abstracts`,
    ],
    [
      `${file} digest-foreign this is JSON of a shape that is not known, no digest: make it an array of JSON records with a title, and an abstract or authors and a venue each, or BibTeX`,
    ],
  ]);
});

test('a text that reads as no digest is none, unless a person named its format', async () => {
  const soup = 'Peel the potatoes and cut them. Fry the onions in butter. Serve it with salt.';
  const bytes = new TextEncoder().encode(`Potato Soup\n\n${soup}\n`);
  const digest = await parse(bytes);
  assert.deepEqual(digest.entries, []);
  assert.deepEqual(digest.leftOut, [{ from: 1, to: 4, reason: 'no format fits' }]);
  assert.deepEqual(digest.problems.map(renderProblem), [
    `${file} digest-implausible this doesn’t look like a digest, of the 1 text(s) in it 0 read(s) as an abstract: if it is one, name its format, by --format hugging-face-text or in the file’s name as in 2025-03-18.hugging-face-text.txt`,
  ]);
  const source = { id: '2025-03-18', date: '2025-03-18', file, bytes, format: 'hugging-face-text' };
  assert.deepEqual((await parseDigest(source)).entries, [
    { title: 'Potato Soup', abstract: soup, from: 1, to: 3 },
  ]);
});

test('a site’s own format reads what is foreign to all others', async () => {
  const own = {
    name: 'ris',
    description: 'RIS',
    endings: ['.ris'],
    signature: 'the tag TY',
    isFormat: (text: string) => text.startsWith('TY'),
    parse: () => ({
      furniture: [],
      entries: [{ title: 'A', abstract, from: 1, to: 1 }],
      leftOut: [],
    }),
  };
  const bytes = new TextEncoder().encode('TY  - JOUR\n');
  const source = { id: '2025-03-18', date: '2025-03-18', file, bytes };
  const { entries, problems } = await parseDigest(source, { formats: withOwnFormats([own]) });
  assert.deepEqual([entries.length, problems], [1, []]);
});

test('entries beyond the most of a digest are left out in one line', async () => {
  const lines = Array.from(
    { length: 50_003 },
    (_, k) => `{"title": "${k}", "abstract": "${abstract}"}`,
  );
  const digest = await parse(new TextEncoder().encode(lines.join('\n')));
  assert.equal(digest.entries.length, 50_000);
  assert.deepEqual(
    digest.leftOut.map(({ from, to, reason }) => [from, to, reason]),
    [[50_001, 50_003, 'more than 50000 entries: split the file']],
  );
});
