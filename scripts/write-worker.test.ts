import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'write-worker.ts');

const paper = '<main data-abstract>a paper</main>';
const files: Record<string, string> = {
  'index.html': 'home',
  'offprint.json': '{"base":"/repo/"}',
  'papers/a/index.html': paper,
  'papers/b/index.html': paper,
  'digests/2025-03-18/index.html': '<h1>18 March &amp; on</h1><a href="/repo/papers/a/">A</a>',
  'pagefind/pagefind.js': 'core',
  'pagefind/index/en_1.pf_index': 'index',
};

async function withSite(use: (root: string) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'offprint-worker-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, 'dist', path)), { recursive: true });
      await writeFile(join(root, 'dist', path), text);
    }
    await use(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

test('a small site is kept whole, and its worker changes when a page does', async () => {
  await withSite(async (root) => {
    const { stdout } = await run(process.execPath, [script, '--root', root]);
    assert.match(stdout, /^offline: 7 files, 1 kB kept after one visit\n$/);
    const first = await readFile(join(root, 'dist/sw.js'), 'utf8');
    await run(process.execPath, [script, '--root', root]);
    assert.equal(await readFile(join(root, 'dist/sw.js'), 'utf8'), first);
    await writeFile(join(root, 'dist/index.html'), 'home, changed');
    await run(process.execPath, [script, '--root', root]);
    assert.notEqual(await readFile(join(root, 'dist/sw.js'), 'utf8'), first);
  });
});

test('a large site offers its digests, its search and everything', async () => {
  await withSite(async (root) => {
    await run(process.execPath, [script, '--root', root, '--small-papers', '1']);
    const offer = await readJson(join(root, 'dist/offline/packs.json'));
    assert.deepEqual(offer, {
      isSmall: false,
      base: '/repo/',
      packs: [
        { id: 'search', name: 'Search over all papers', files: 1, bytes: 5 },
        { id: 'digests/2025-03-18', name: '18 March & on', files: 2, bytes: 91 },
        { id: 'everything', name: 'Everything', files: 6, bytes: 138 },
      ],
    });
    const pack = (await readJson(
      join(root, 'dist/offline/packs/digests/2025-03-18.json'),
    )) as string[][];
    assert.deepEqual(
      pack.map(([path]) => path),
      ['digests/2025-03-18/index.html', 'papers/a/index.html'],
    );
  });
});

test('without a built site it says what to run', async () => {
  const failed = (await run(process.execPath, [script, '--root', tmpdir(), '--out', 'none']).catch(
    (error: unknown) => error,
  )) as { code: number; stderr: string };
  assert.equal(failed.code, 1);
  assert.match(failed.stderr, /npm run build/);
});
