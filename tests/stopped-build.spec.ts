import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';
import { hashFiles, toBuildName } from '../scripts/io/hash-files.ts';
import { restoreSite } from '../scripts/io/site-place.ts';
import { runOffprint, startOffprint } from '../scripts/quality/run-offprint.ts';
import { copyFixture } from './sites.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let root = '';
let whole = '';
const nameSite = async (): Promise<string> => toBuildName(await hashFiles(join(root, 'dist')));
const listBeside = (): string[] => readdirSync(join(root, '.offprint')).sort();

/** Starts a build and ends it as soon as it prints a line with these words; gives what it printed on standard error. */
async function stopBuild(
  words: string,
  signal: NodeJS.Signals,
): Promise<{ code: number | null; errors: string }> {
  const child = startOffprint('build', '--root', root);
  const errors = text(child.stderr);
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes(words)) child.kill(signal);
  }
  await closed;
  return { code: child.exitCode, errors: await errors };
}

test.beforeAll(async () => {
  root = await copyFixture('physics', 'stopped');
  expect(await runOffprint('build', '--root', root)).toMatchObject({ code: 0 });
  whole = await nameSite();
});

for (const words of [
  'Building static entrypoints',
  '/glossary/index.html',
  'search index',
  'offline:',
]) {
  test(`a build that is killed at “${words}” leaves the site whole`, async () => {
    expect((await stopBuild(words, 'SIGKILL')).code).toBe(null);
    // What comes next does this first: the end may have fallen between the two renames that replace a site.
    restoreSite(join(root, 'dist'));
    expect(await nameSite()).toBe(whole);
  });
}

for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const) {
  test(`a build that is told to end by ${signal} leaves the site whole, and says so`, async () => {
    const stopped = await stopBuild('generating static routes', signal);
    expect(stopped.code).toBe(code);
    expect(stopped.errors).toMatch(
      /^The site in \S*dist is still the one of \d{4}-\d\d-\d\d \d\d:\d\d\.\n$/m,
    );
    expect(await nameSite()).toBe(whole);
  });
}

test('two builds at once both end well, and what killed ones left is gone', async () => {
  const both = await Promise.all([1, 2].map(() => runOffprint('build', '--root', root)));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await nameSite()).toBe(whole);
  expect(listBeside()).toEqual([
    '.gitignore',
    'dist.former',
    'dist.index.json',
    'dist.pages.json',
    'dist.texts.json',
  ]);
  expect(readFileSync(join(root, '.offprint/.gitignore'), 'utf8')).toBe('*\n');
});
