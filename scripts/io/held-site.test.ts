import assert from 'node:assert/strict';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { withSite } from '../../tests/temporary-site.ts';
import { beginSite } from './next-site.ts';
import { startServer } from './static-server.ts';

/** Serves `dist/` of a root while something is done, and asks for paths of it. */
async function whileServed(
  root: string,
  run: (ask: (path: string) => Promise<string>) => Promise<void>,
): Promise<void> {
  const server = await startServer({
    root: join(root, 'dist'),
    base: '/',
    port: 0,
    host: '127.0.0.1',
  });
  try {
    await run(async (path) => {
      const answer = await fetch(`${server.url}${path}`);
      return `${answer.status} ${answer.headers.get('x-build') ?? ''} ${await answer.text()}`;
    });
  } finally {
    await server.close();
  }
}

/** A site whose page, style sheet and headers all say which build they are of. */
const toFiles = (build: string): Record<string, string> => ({
  'index.html': build,
  'search.json': build,
  [`_astro/${build}.css`]: build,
  [`pagefind/fragment/${build}.pf_fragment`]: build,
  _headers: `/*\n  X-Build: ${build}\n`,
});

function build(root: string, name: string): void {
  const next = beginSite({ root, out: join(root, 'dist') });
  for (const [path, text] of Object.entries(toFiles(name))) {
    mkdirSync(join(next.folder, path, '..'), { recursive: true });
    writeFileSync(join(next.folder, path), text);
  }
  next.putInPlace();
}

test('after a build the server serves the new site, and to open pages of the old one what only that has', async () => {
  await withSite(toFiles('a'), (root) =>
    whileServed(root, async (ask) => {
      assert.equal(await ask(''), '200 a a');
      build(root, 'b');
      assert.equal(await ask(''), '200 b b');
      assert.equal(await ask('search.json'), '200 b b');
      assert.equal(await ask('_astro/b.css'), '200 b b');
      assert.equal(await ask('_astro/a.css'), '200 b a');
      assert.equal(await ask('pagefind/fragment/a.pf_fragment'), '200 b a');
      build(root, 'c');
      assert.equal(await ask('_astro/b.css'), '200 c b');
      assert.equal(await ask('_astro/a.css'), '404 c Not found');
    }),
  );
});

test('while a build is made, and between its two renames, the old site is served', async () => {
  await withSite(toFiles('a'), (root) =>
    whileServed(root, async (ask) => {
      const next = beginSite({ root, out: join(root, 'dist') });
      writeFileSync(join(next.folder, 'index.html'), 'half');
      assert.equal(await ask(''), '200 a a');
      renameSync(join(root, 'dist'), join(root, '.offprint/dist.former'));
      assert.equal(await ask(''), '200 a a');
    }),
  );
});

/** Builds in a thread of its own whenever it is told a name. */
const builder = `
  import { parentPort, workerData } from 'node:worker_threads';
  import { writeFileSync } from 'node:fs';
  const { beginSite } = await import(workerData.module);
  parentPort.on('message', (name) => {
    const next = beginSite(workerData);
    writeFileSync(next.folder + '/index.html', name.repeat(100000));
    writeFileSync(next.folder + '/_headers', '/*\\n  X-Build: ' + name + '\\n');
    next.putInPlace();
  });`;

test('whenever a build takes its place, a page is of one build, with that build’s headers', async () => {
  await withSite(toFiles('a'), async (root) => {
    const module = import.meta.resolve('./next-site.ts');
    const workerData = { root, out: join(root, 'dist'), module };
    const address = new URL(`data:text/javascript,${encodeURIComponent(builder)}`);
    const worker = new Worker(address, { workerData });
    await whileServed(root, async (ask) => {
      for (const wanted of 'bcdefghijklmnopqrstuvwxyz') {
        worker.postMessage(wanted);
        for (let name = ''; name !== wanted;) {
          const [status, found = '', text = ''] = (await ask('')).split(' ');
          name = found;
          const whole = found === 'a' ? 'a' : found.repeat(100_000);
          assert.deepEqual([status, text === whole], ['200', true], found);
        }
      }
    }).finally(() => worker.terminate());
  });
});
