import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { openKeptSite } from './kept-site.ts';
import { keepPages, type Prerenderer } from './kept-pages.ts';

type RouteData = Parameters<Prerenderer['render']>[1]['routeData'];
const route = { component: 'src/routes/papers/[slug].astro', type: 'page' } as RouteData;

interface Build {
  code?: string;
  /** The key of each page by its path; one without is made at every build. */
  keys: Record<string, string | undefined> | (readonly [string, string | undefined])[];
  /** What each page says, when it is made. */
  says: string;
}

const toPairs = (keys: Build['keys']) => (Array.isArray(keys) ? keys : Object.entries(keys));

/** A folder with a site, and what builds it: each build gives what its pages say, and puts them in place. */
async function withBuilds(
  run: (build: (next: Build) => Promise<Record<string, string>>, site: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  const standing = join(root, 'dist');
  const build = async ({ code = 'code', keys, says }: Build): Promise<Record<string, string>> => {
    const inner: Prerenderer = {
      name: 'test',
      getStaticPaths: () =>
        Promise.resolve(
          toPairs(keys).map(([pathname, cacheKey]) => ({
            pathname,
            route,
            ...(cacheKey !== undefined && { cacheKey }),
          })),
        ),
      render: () => Promise.resolve(new Response(says)),
    };
    const folder = join(root, 'next');
    const kept: string[] = [];
    const tell = (pages: { kept: { path: string }[] }): void => {
      kept.push(...pages.kept.map(({ path }) => `/${path}`));
    };
    const site = openKeptSite({ standing, folder, beside: join(root, '.offprint/dist') });
    const options = { base: '/repo/', site, getCode: () => code, tell };
    const { setup, getStaticPaths, render, teardown } = keepPages(options)(inner);
    await setup?.();
    const made: Record<string, string> = {};
    for (const { pathname } of await getStaticPaths()) {
      const response = await render(new Request(`https://a.example/repo${pathname}`), {
        routeData: route,
      });
      made[pathname] = response instanceof Response ? await response.text() : '';
    }
    await teardown?.();
    for (const [path, text] of Object.entries(made)) await write(join(folder, path), text);
    for (const path of kept) made[path] = await readFile(join(folder, path, 'index.html'), 'utf8');
    await rm(standing, { recursive: true, force: true });
    await rename(folder, standing);
    return made;
  };
  try {
    await run(build, standing);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function write(folder: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, 'index.html')), { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
}

test('a page whose key and code stay is taken as it is; one without a key, and one with a new key, are made', async () => {
  await withBuilds(async (build) => {
    const all = { '/papers/a/': 'a', '/papers/b/': 'b', '/papers/': undefined };
    await build({ keys: all, says: 'first' });
    assert.deepEqual(await build({ keys: { ...all, '/papers/b/': 'b2' }, says: 'second' }), {
      '/papers/a/': 'first',
      '/papers/b/': 'second',
      '/papers/': 'second',
    });
    assert.deepEqual(await build({ code: 'other', keys: all, says: 'third' }), {
      '/papers/a/': 'third',
      '/papers/b/': 'third',
      '/papers/': 'third',
    });
  });
});

test('of two pages of one address the first stands, kept or made', async () => {
  const list = (keys: (string | undefined)[]) => keys.map((key) => ['/papers/a/', key] as const);
  await withBuilds(async (build) => {
    await build({ keys: list(['one', 'two']), says: 'first' });
    assert.deepEqual(await build({ keys: list(['one', 'two']), says: 'second' }), {
      '/papers/a/': 'first',
    });
    assert.deepEqual(await build({ keys: list([undefined, 'one']), says: 'third' }), {
      '/papers/a/': 'third',
    });
  });
});

test('a page that went and comes back, and one whose file is no longer the one that was made, are made anew', async () => {
  await withBuilds(async (build, site) => {
    const both = { '/papers/a/': 'a', '/papers/b/': 'b' };
    await build({ keys: both, says: 'first' });
    await build({ keys: { '/papers/a/': 'a' }, says: 'second' });
    await write(join(site, 'papers/a'), 'edited by hand');
    assert.deepEqual(await build({ keys: both, says: 'third' }), {
      '/papers/a/': 'third',
      '/papers/b/': 'third',
    });
    await rm(site, { recursive: true });
    assert.deepEqual(await build({ keys: both, says: 'fourth' }), {
      '/papers/a/': 'fourth',
      '/papers/b/': 'fourth',
    });
  });
});
