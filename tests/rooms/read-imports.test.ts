import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readImports } from './read-imports.ts';

test('a module is known in whatever way it is named, and for what it is', () => {
  const code = `import a, { type B } from './a.ts';
import type { C } from './c.ts';
import { type D } from './d.ts';
import './e.ts';
export * from './f.ts';
export type { G } from './g.ts';
import h = require('./h.ts');
const i: import('./i.ts').I = await import(\`./j.ts\`);
const k = require('./k.ts'), l = (module.require)('./l.ts');
const m = process['getBuiltinModule']('fs');
const n = import.meta.glob(['./n.ts', './o/*.ts']);
const p = createRequire(import.meta.url);
const q = await import(a + 'q.ts');
// import './no.ts';
const no = "import './no.ts'";`;
  assert.deepEqual(
    readImports('x.ts', code).map(({ module, isType, line }) => [line, module, isType]),
    [
      [1, './a.ts', false],
      [2, './c.ts', true],
      [3, './d.ts', true],
      [4, './e.ts', false],
      [5, './f.ts', false],
      [6, './g.ts', true],
      [7, './h.ts', false],
      [8, './i.ts', true],
      [8, './j.ts', false],
      [9, './k.ts', false],
      [9, './l.ts', false],
      [10, 'fs', false],
      [11, './n.ts', false],
      [11, './o/*.ts', false],
      [12, 'node:module', false],
      [13, undefined, false],
    ],
  );
});

test('of a page its head, its scripts and calls between its tags are read', () => {
  const page = `---
import A from './A.astro';
---
<p>import './no.ts' {await import('./b.ts')}</p>
<script>
  import './c.ts';
</script>
`;
  assert.deepEqual(readImports('x.astro', page), [
    { module: './A.astro', isType: false, line: 2 },
    { module: './c.ts', isType: false, line: 6 },
    { module: './b.ts', isType: false, line: 4 },
  ]);
});
