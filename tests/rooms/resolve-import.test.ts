import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveImport } from './resolve-import.ts';

const imports = { '#lib/*': './src/lib/*', '#site.config.ts': './src/site.config.ts' };

test('a name leads to a file, a package or nowhere', () => {
  const lead = (module: string) => resolveImport(module, 'src/data/papers.ts', imports);
  assert.deepEqual(
    ['../lib/slug.ts', '#lib/a/b.ts', '../a.css?url', '/content/x.yaml', 'fs/promises'].map(lead),
    [
      { file: 'src/lib/slug.ts' },
      { file: 'src/lib/a/b.ts' },
      { file: 'src/a.css' },
      { file: 'content/x.yaml' },
      { package: 'node:fs/promises' },
    ],
  );
  assert.deepEqual(
    ['#sitething/x.ts', '../../../x.ts', 'https://example.org/x.js', 'data:text/js,1'].map(lead),
    [undefined, undefined, undefined, undefined],
  );
});
