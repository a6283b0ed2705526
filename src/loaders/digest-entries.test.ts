import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { withOwnFormats } from '#lib/digest/formats.ts';
import { digestEntries } from './digest-entries.ts';

const root = mkdtempSync(join(tmpdir(), 'offprint-'));
const folder = join(root, 'content/digests');
mkdirSync(folder, { recursive: true });

after(() => {
  rmSync(root, { recursive: true, force: true });
});

const paper = { title: 'Tea', abstract: 'It is hot.' };
const tea: DigestFormat = {
  name: 'tea',
  description: 'one tea',
  endings: ['.tea'],
  signature: 'the word tea',
  isFormat: (text) => text === 'tea\n',
  parse: () => ({ furniture: [], entries: [{ ...paper, from: 1, to: 1 }], leftOut: [] }),
};

async function load(formats?: DigestFormat[]): Promise<[string, unknown][]> {
  const stored = new Map<string, unknown>();
  const store = {
    clear: () => {
      stored.clear();
    },
    set: ({ id, data }: { id: string; data: unknown }) => stored.set(id, data),
  };
  const parseData = ({ data }: { data: unknown }) => Promise.resolve(data);
  const config = { root: pathToFileURL(`${root}/`) };
  const context = { store, parseData, config } as unknown as LoaderContext;
  await digestEntries('content/digests', { formats }).load(context);
  return [...stored];
}

test('the build reads the digests that conversion reads, whatever their endings', async () => {
  const bibtex = '@misc{a,\n  title = {Layers},\n  abstract = {We normalize layers.}\n}\n';
  const names = ['2025-03-18.bibtex', '2025-03-19', '2025-03-20.bibtex.log', '2025-03-21.html'];
  for (const name of [...names, 'README.md']) writeFileSync(join(folder, name), bibtex);
  const layers = { title: 'Layers', abstract: 'We normalize layers.', tex: 'written' };
  assert.deepEqual(await load(), [
    ['2025-03-18/1', layers],
    ['2025-03-19/1', layers],
    ['2025-03-20/1', layers],
  ]);
});

test('a site’s own format is read like any other', async () => {
  for (const name of ['2025-03-18.bibtex', '2025-03-19', '2025-03-20.bibtex.log'])
    rmSync(join(folder, name));
  writeFileSync(join(folder, '2025-03-22.tea'), 'tea\n');
  assert.deepEqual(await load(), []);
  assert.deepEqual(await load(withOwnFormats([tea])), [['2025-03-22/1', paper]]);
});

test('what is attached to a letter is read by the build as conversion reads it', async () => {
  const toPart = (type: string, title: string): string =>
    `--b\nContent-Type: ${type}\n\n@misc{a,\n  title = {${title}},\n  abstract = {It is hot.}\n}\n`;
  const letter = `From: a@b.org\nSubject: papers\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n${toPart('text/plain', 'Tea')}${toPart('text/x-bibtex; name="more.bib"', 'Coffee')}--b--\n`;
  writeFileSync(join(folder, '2025-03-23.eml'), letter);
  assert.deepEqual(await load(), [
    ['2025-03-23/1', { ...paper, tex: 'written' }],
    ['2025-03-23--more/1', { title: 'Coffee', abstract: 'It is hot.', tex: 'written' }],
  ]);
});
