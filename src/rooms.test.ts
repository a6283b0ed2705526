import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '..');
/** What each room may never import: its own inside and the packages it needs are free. */
const forbidden: Record<string, RegExp> = {
  'src/lib': /^(?:astro:|node:|#(?!lib\/|site))/,
  'src/markdown': /^(?:astro:|node:|#(?!lib\/|markdown\/))/,
  'src/loaders': /^(?:astro:|#(?!lib\/|loaders\/))/,
  'src/data': /^(?:node:|#(?:components|layouts|routes|client|markdown)\/)/,
  'src/components': /^(?:astro:content|node:|#(?:layouts|routes|client)\/)/,
  'src/layouts': /^(?:astro:content|node:|#(?:data|routes)\/)/,
  'src/routes': /^(?:node:|#client\/)/,
  'src/client': /^(?:astro:|node:|#(?!lib\/|client\/))/,
  'src/worker': /^(?:astro:|node:|#(?!lib\/))/,
  scripts: /^(?:astro:|#(?!lib\/|markdown\/|site))/,
};
/** The module of an import line: `import x from '#lib/slug.ts'`, `} from './a.ts'`, `import 'x'`. */
const importLine = /^(?:import|export|\}).*?['"]([^'"]+)['"];?$/gm;

function listCode(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.includes('.test.'))
    .map((name) => join(folder, name));
}

test('no room imports what it must not', () => {
  const breaches = Object.entries(forbidden).flatMap(([room, pattern]) =>
    listCode(room).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(importLine)]
        .map(([, module = '']) => module)
        .filter((module) => pattern.test(module))
        // A component may name the types of data.
        .map((module) => `${relative('.', file)} imports ${module}`),
    ),
  );
  assert.deepEqual(breaches, []);
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
