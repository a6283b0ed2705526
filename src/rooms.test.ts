import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { findBreaches } from '../tests/rooms/find-breaches.ts';
import { findCircles } from '../tests/rooms/find-circles.ts';
import { type ModuleUse, readImports } from '../tests/rooms/read-imports.ts';
import { resolveImport } from '../tests/rooms/resolve-import.ts';
import { rooms } from '../tests/rooms/room-rules.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { imports } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name))
    .map((name) => join(folder, name)),
);
const triesSchema = z.object({ name: z.string(), file: z.string(), text: z.string() });
const tries = read('tests/rooms/fixtures/breaches.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => triesSchema.parse(JSON.parse(line)));

const usesByFile = new Map(files.map((file) => [file, readImports(file, read(file))]));

function listImported(file: string, uses: readonly ModuleUse[]): string[] {
  return uses.flatMap(({ module = '' }) => {
    const target = resolveImport(module, file, imports);
    return target && 'file' in target && usesByFile.has(target.file) ? [target.file] : [];
  });
}

test('no room imports what it must not', () => {
  const breaches = [...usesByFile].flatMap(([file, uses]) => findBreaches(file, uses, imports));
  assert.deepEqual(breaches, []);
});

test('no file leads back to itself by what it imports, and no room of lib', () => {
  const graph = [...usesByFile].map(([file, uses]) => [file, listImported(file, uses)] as const);
  assert.deepEqual(findCircles(new Map(graph)), []);
  const libRooms = Object.entries(rooms).filter(([place]) => place.startsWith('src/lib/'));
  assert.deepEqual(findCircles(new Map(libRooms.map(([place, room]) => [place, room.rooms]))), []);
});

test('tries to leave a room are found, but for those that import nothing', () => {
  const missed = tries.filter(
    ({ file, text }) => findBreaches(file, readImports(file, text), imports).length === 0,
  );
  assert.deepEqual(
    missed.map(({ name }) => name),
    ['fetch (network) in lib', 'clock in lib'],
  );
});

test('every path that README and AGENTS.md name exists', () => {
  const named = ['README.md', 'AGENTS.md'].flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /`((?:src|content|scripts|tests|public)\/[\w./-]*)`/g,
      ),
    ].map(([, path = '']) => path),
  );
  const missing = named.filter((path) => {
    try {
      readdirSync(join(root, path));
      return false;
    } catch (error) {
      return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
    }
  });
  assert.deepEqual(missing, []);
});
