import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

// Node runs no TypeScript under node_modules: what it loads itself goes into the package as JavaScript, in bin/.
// All else ships as source and is read by Vite.
const root = join(import.meta.dirname, '..');
const outdir = join(root, 'bin');

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { offprint: 'scripts/offprint.ts', index: 'src/index.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  // A command that is bundled is never run alone.
  define: { 'import.meta.main': 'false' },
  chunkNames: 'parts/[name]-[hash]',
  logLevel: 'warning',
});
