import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@playwright/test';
import { hashFiles } from '../scripts/io/hash-files.ts';
import { runOffprint, startOffprint } from '../scripts/quality/run-offprint.ts';
import { copyFixture } from './sites.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let root = '';
const fileOf = (path: string): string => join(root, path);

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(fileOf(path), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(fileOf(path), changed);
}

async function convert(): Promise<void> {
  const { code, text } = await runOffprint('convert', '--root', root, '--force');
  expect(code, text).toBe(0);
}

/** Builds the site, and the same content once more where nothing of before is known; gives how many pages were kept. */
async function buildTwice(): Promise<number> {
  const built = await runOffprint('build', '--root', root);
  expect(built.code, built.text).toBe(0);
  await rm(fileOf('.astro'), { recursive: true, force: true });
  await rm(fileOf('cold'), { recursive: true, force: true });
  for (const name of ['pages', 'texts', 'index'])
    await rm(fileOf(`.offprint/cold.${name}.json`), { force: true });
  const cold = await runOffprint('build', '--root', root, '--out', 'cold');
  expect(cold.code, cold.text).toBe(0);
  expect(cold.text).toMatch(/, 0 kept as they were/);
  expect(await hashFiles(fileOf('dist'))).toEqual(await hashFiles(fileOf('cold')));
  return Number(/, (\d+) kept as they were/.exec(built.text)?.[1]);
}

test.beforeAll(async () => {
  root = await copyFixture('machine-learning', 'kept');
});

test('a build that finds nothing new keeps every page of a paper, and is the same', async () => {
  expect(await buildTwice()).toBe(0);
  expect(await buildTwice()).toBeGreaterThan(10);
});

test('papers that are added, edited and taken out leave a site as if built at once', async () => {
  const added = ['Attention that Forgets', 'Layer Normalization, Seen Again'].map((title, at) => ({
    id: `2503.0000${at + 1}`,
    title,
    summary: `${title}: we show what layer normalization (LN) and an attention mechanism share.`,
  }));
  writeFileSync(fileOf('content/digests/2025-03-19.json'), JSON.stringify(added));
  edit('content/topics/attention.md', (text) => text.replace(/^name: .*$/m, 'name: Looking'));
  await convert();
  expect(await buildTwice()).toBeGreaterThan(0);
  await rm(fileOf('content/digests/2025-03-19.json'));
  await convert();
  expect(await buildTwice()).toBeGreaterThan(0);
});

test('another address and another component make every page anew', async () => {
  edit('astro.config.mjs', (text) => text.replace('offprint()', "offprint({ base: '/repo/' })"));
  expect(await buildTwice()).toBe(0);
  await mkdir(fileOf('src/components'), { recursive: true });
  writeFileSync(fileOf('src/components/Masthead.astro'), '<p class="masthead">Ours</p>\n');
  expect(await buildTwice()).toBe(0);
});

test('a build that was killed among its pages leaves nothing false behind', async () => {
  const before = readFileSync(fileOf('content/topics/attention.md'), 'utf8');
  edit('content/topics/attention.md', (text) => text.replace(/^name: .*$/m, 'name: Seeing'));
  const child = startOffprint('build', '--root', root);
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes('/topics/')) child.kill('SIGKILL');
  await closed;
  expect(child.exitCode).toBe(null);
  writeFileSync(fileOf('content/topics/attention.md'), before);
  expect(await buildTwice()).toBeGreaterThan(0);
});
