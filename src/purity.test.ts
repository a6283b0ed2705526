import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { reachingTries, tries } from '../tests/rooms/tries.ts';

const eslint = new ESLint({
  cwd: join(import.meta.dirname, '..'),
  // Types would need the whole program; these rules do without.
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});
const walls = /^no-(?:restricted-(?:globals|properties|syntax)|undef)$/;

/** A file's text → the lines in which it reaches what it must be handed. */
async function findReaching(filePath: string, text: string): Promise<number[]> {
  const [result] = await eslint.lintText(text, { filePath });
  const found = result?.messages.filter(({ ruleId }) => walls.test(ruleId ?? '')) ?? [];
  return [...new Set(found.map(({ line }) => line))];
}

const reaching = [
  "export const page = await fetch('https://example.org');",
  'export const now = Date.now();',
  'export const today = new Date();',
  'export const date = Date();',
  'export const { now: clock } = Date;',
  'export const chance = Math.random();',
  'export const id = crypto.randomUUID();',
  'export const later = setTimeout(() => undefined, 1);',
  'export const home = process.env.HOME;',
  "export const kept = localStorage.getItem('x');",
  'export const ask = new XMLHttpRequest();',
  "export const socket = new WebSocket('wss://example.org');",
  'export const started = performance.now();',
  "export const other = globalThis['fetch'];",
  "export const loaded = await import('./slug.ts');",
];

test('lib reaches no clock, network, disk or randomness', async () => {
  const harmless = ['export const day = new Date(0);', "export const url = new URL('x:y');"];
  const lines = await findReaching('src/lib/slug.ts', [...reaching, ...harmless].join('\n'));
  assert.deepEqual(
    lines,
    reaching.map((_, at) => at + 1),
  );
});

test('client and worker reach them through their door alone', async () => {
  const text = reaching.join('\n');
  const all = reaching.map((_, at) => at + 1);
  assert.deepEqual(await findReaching('src/client/listbox.ts', text), all);
  assert.deepEqual(await findReaching('src/worker/answer.ts', text), all);
  assert.deepEqual(await findReaching('src/client/device.ts', text), []);
  const ofThePage = 'export const words = [document.title, location.search, new Date(0)];';
  assert.deepEqual(await findReaching('src/client/listbox.ts', ofThePage), []);
});

test('tries to leave a room without an import are found', async () => {
  const own = tries.filter(({ name }) => reachingTries.includes(name));
  assert.equal(own.length, reachingTries.length);
  const found = own.map(async ({ file, text }) => await findReaching(file, text));
  assert.deepEqual(await Promise.all(found), [[1], [1]]);
});
