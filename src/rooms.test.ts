import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { findBreaches } from '../tests/rooms/find-breaches.ts';
import { findCircles } from '../tests/rooms/find-circles.ts';
import { findOwnMarkup } from '../tests/rooms/own-markup.ts';
import { type ModuleUse, readImports } from '../tests/rooms/read-imports.ts';
import { resolveImport } from '../tests/rooms/resolve-import.ts';
import { rooms } from '../tests/rooms/room-rules.ts';
import { reachingTries, tries } from '../tests/rooms/tries.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { imports } = z
  .object({ imports: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));
const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    // What begins with a dot was built.
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !/(?:^|\/)\./.test(name))
    .map((name) => join(folder, name)),
);
const usesByFile = new Map(files.map((file) => [file, readImports(file, read(file))]));

function listImported(file: string, uses: readonly ModuleUse[]): string[] {
  return uses.flatMap(({ module = '' }) => {
    const target = resolveImport(module, file, imports);
    return target && 'file' in target && usesByFile.has(target.file) ? [target.file] : [];
  });
}

/** Rooms of lib, those inside another taken for it → the rooms that they may import. */
function toLibGraph(): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const [place, room] of Object.entries(rooms)) {
    const [from] = toLibRoom(place);
    if (from === undefined || place.endsWith('.ts')) continue;
    const to = room.rooms.flatMap(toLibRoom).filter((name) => name !== from);
    graph.set(from, [...(graph.get(from) ?? []), ...to]);
  }
  return graph;
}

const toLibRoom = (place: string): string[] => /^src\/lib\/[^/]+/.exec(place)?.slice() ?? [];

test('no room imports what it must not', () => {
  const breaches = [...usesByFile].flatMap(([file, uses]) => findBreaches(file, uses, imports));
  assert.deepEqual(breaches, []);
});

test('no file leads back to itself by what it imports, and no room of lib', () => {
  const graph = [...usesByFile].map(([file, uses]) => [file, listImported(file, uses)] as const);
  assert.deepEqual(findCircles(new Map(graph)), []);
  assert.deepEqual(findCircles(toLibGraph()), []);
});

test('tries to leave a room are found, but for those that import nothing', () => {
  const missed = tries.filter(
    ({ file, text }) => findBreaches(file, readImports(file, text), imports).length === 0,
  );
  assert.deepEqual(
    missed.map(({ name }) => name),
    reachingTries,
  );
});

test('no reader takes markup out of a text by itself: src/lib/text/ is the one door', () => {
  assert.deepEqual(
    files.flatMap((file) => findOwnMarkup(file, read(file))),
    [],
  );
  const tries = [
    "text.replace(/<[^>]*>/g, '')",
    "text.replace(/<\\/?[a-z]+>/gi, ' ')",
    "text.replaceAll('&amp;', '&')",
    "text.replace(/&(?:lt|gt);/g, '')",
    "text.replace(/&(?:(lt|#60)|(gt|#62));/g, '')",
    "import { parse } from 'parse5';",
  ];
  const found = tries.filter((line) => findOwnMarkup('src/lib/digest/x.ts', line).length > 0);
  assert.deepEqual(found, tries);
});

// Not those of content/: what lies there is its owner's.
test('every path that README and AGENTS.md name exists', () => {
  const named = ['README.md', 'AGENTS.md'].flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /`((?:src|scripts|tests|public)\/[\w./-]*)`/g,
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
