import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CommandRun, runCommand } from './quality/run-command.ts';
import { withSite } from '../tests/temporary-site.ts';
import { toToldFiles, toToldPaper } from '../tests/told-site.ts';
import { command } from './write-worker.ts';

const files: Record<string, string> = {
  'index.html': 'home',
  ...toToldFiles({
    base: '/repo/',
    digests: [{ id: '2025-03-18', name: '18 March & on' }],
    papers: [
      toToldPaper('A'),
      { ...toToldPaper('B'), digests: [{ id: '2025-03-19', position: 1 }] },
    ],
  }),
  'papers/a/index.html': 'a paper',
  'papers/b/index.html': 'a paper',
  'digests/2025-03-18/index.html': 'a digest',
  'pagefind/pagefind.js': 'core',
  'pagefind/index/en_1.pf_index': 'index',
};

const writeWorker = (...args: string[]): Promise<CommandRun> => runCommand(command, ...args);

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'));

test('a small site is kept whole, and its worker changes when a page does', async () => {
  await withSite(files, async (root) => {
    const { out } = await writeWorker('--root', root);
    assert.match(out, /^offline: 7 files, 1 kB kept after one visit\n$/);
    const first = await readFile(join(root, 'dist/sw.js'), 'utf8');
    await writeWorker('--root', root);
    assert.equal(await readFile(join(root, 'dist/sw.js'), 'utf8'), first);
    await writeFile(join(root, 'dist/index.html'), 'home, changed');
    await writeWorker('--root', root);
    assert.notEqual(await readFile(join(root, 'dist/sw.js'), 'utf8'), first);
  });
});

test('a large site offers its digests, its search and everything', async () => {
  await withSite(files, async (root) => {
    await writeWorker('--root', root, '--small-papers', '1');
    const offer = await readJson(join(root, 'dist/offline/packs.json'));
    assert.deepEqual(offer, {
      isSmall: false,
      base: '/repo/',
      packs: [
        { id: 'search', name: 'Search over all papers', files: 1, bytes: 5 },
        { id: 'digests/2025-03-18', name: '18 March & on', files: 2, bytes: 15 },
        { id: 'everything', name: 'Everything', files: 6, bytes: 35 },
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

test('on demand the worker is one that removes itself', async () => {
  await withSite(files, async (root) => {
    const { code, out } = await writeWorker('--root', root, '--remove');
    assert.deepEqual(
      [code, out],
      [0, 'sw.js removes what browsers keep of the site: publish it.\n'],
    );
    const own = join(import.meta.dirname, '../public/remove-worker.js');
    const written = await readFile(join(root, 'dist/sw.js'), 'utf8');
    assert.equal(written, await readFile(own, 'utf8'));
  });
});

test('without a built site it says what to run', async () => {
  await withSite({}, async (root) => {
    const { code, errors } = await writeWorker('--root', root);
    assert.equal(code, 1);
    assert.match(errors, /npm run build/);
  });
});
