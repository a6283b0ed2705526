import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { bibtex } from '#lib/digest/records/bibtex.ts';
import { restoreTitle } from '#lib/paper/restore-entry.ts';
import { type CitationFormat, parseCitationFormat } from './citation-format.ts';
import { toCitation } from './citation.ts';
import { citationFormats, joinCitationFormats } from './formats.ts';

const title = 'τ²-Bench: 50% of $5 & “Zoë”';
const citation = toCitation(
  { title, authors: ['Łukasz Gürel'], published: '2025-02-07', arxiv: '2502.05003' },
  { key: 'gurel2025bench', page: 'https://offprint.example/papers/a/' },
);

/** How a file of each format is read again: its titles. A new format needs its reader here. */
const readers: Record<string, (text: string) => (string | undefined)[]> = {
  bib: (text) => bibtex.parse(text).entries.map((entry) => restoreTitle(entry.title).plain),
  json: (text) => (JSON.parse(text) as { title: string }[]).map((item) => item.title),
  ris: (text) => [...text.matchAll(/^TI {2}- (.*)\r$/gm)].map(([, value]) => value),
};

test('every citation format says all of itself', () => {
  for (const format of citationFormats)
    assert.deepEqual(parseCitationFormat(format, 'formats.ts'), format);
  for (const field of ['ending', 'label', 'mediaType'] as const) {
    const values = citationFormats.map((format) => format[field]);
    assert.deepEqual(values, [...new Set(values)], `two formats have one ${field}`);
  }
});

test('what a citation format writes can be read again', () => {
  const read = citationFormats.map(({ ending, render }) => [
    ending,
    readers[ending]?.(render([citation, { ...citation, key: 'b', title: 'Second' }])),
  ]);
  assert.deepEqual(
    read,
    citationFormats.map(({ ending }) => [ending, [title, 'Second']]),
  );
});

test('every citation format gives an empty list and a last line that ends', () => {
  for (const { ending, render } of citationFormats) {
    assert.equal(typeof render([]), 'string', ending);
    assert.match(render([citation]), /\n$/, ending);
  }
});

const own: CitationFormat = {
  ending: 'txt',
  label: 'Plain',
  mediaType: 'text/plain',
  render: (citations) => citations.map(({ key }) => `${key}\n`).join(''),
};

test('an own format stands behind the others, or in place of the one with its ending', () => {
  const endings = (formats: readonly CitationFormat[]): string[] =>
    formats.map(({ ending, label }) => `${ending} ${label}`);
  const ours = endings(citationFormats);
  assert.deepEqual(endings(joinCitationFormats([own])), [...ours, 'txt Plain']);
  assert.deepEqual(endings(joinCitationFormats([{ ...own, ending: 'ris' }])), [
    ...ours.filter((format) => format !== 'ris RIS'),
    'ris Plain',
  ]);
});

/** `export function renderRis(citations: readonly Citation[]): string` */
const listWriter = /export function (\w+)\(\s*citations: readonly Citation\[\]/g;

test('every writer here is in the table, and a whole entry of its format is stated', () => {
  const read = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');
  const names = readdirSync(import.meta.dirname).filter((file) => !file.includes('.test.'));
  const writers = names.flatMap((file) =>
    [...read(file).matchAll(listWriter)].map(([, name = '']) => name),
  );
  const known = citationFormats.map(({ render }) => render.name);
  const missing = writers.filter((name) => !known.includes(name));
  assert.deepEqual(missing, [], 'put these into citationFormats in formats.ts');
  const stated = read('citation.test.ts');
  const unstated = known.filter((name) => !stated.includes(`${name}(`));
  assert.deepEqual(unstated, [], 'state a whole entry of these in citation.test.ts');
});

test('a module without a whole format is told what it lacks', () => {
  const toMessage = (value: unknown): string => {
    try {
      parseCitationFormat(value, './src/plain.ts');
      return 'none';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  assert.equal(toMessage(own), 'none');
  assert.equal(
    toMessage(undefined),
    './src/plain.ts: exports no citation format; it must export one as `format`',
  );
  assert.equal(
    toMessage({ ...own, ending: '.txt', render: 'text' }),
    "./src/plain.ts: the citation format it exports: ending: must be a file's ending without its dot, such as bib; render: must be a function from citations to text",
  );
});
