import { mediaTypes } from '#lib/media-types.ts';
import { toCacheName, toCachePrefix, toKeptPath } from '#lib/offline/cache-keys.ts';
import { runPool } from '#lib/offline/run-pool.ts';
import type { SiteFile, WorkerSite } from '#lib/offline/site-files.ts';
import { ask, siteCaches } from './device.ts';

/** Requests at a time. */
const atOnce = 6;
/** Where a cache keeps the hashes of what it holds. */
const hashesPath = (base: string): string => `${base}offline/kept-hashes.json`;

/** The caches of this site's other builds. */
export async function listOldCaches({ base, build }: WorkerSite): Promise<string[]> {
  const names = await siteCaches.keys();
  const prefix = toCachePrefix(base);
  return names.filter((name) => name.startsWith(prefix) && name !== toCacheName(base, build));
}

/** Fetches a file past the browser's own cache; rejects unless it came whole. */
async function fetchWhole(path: string, bytes: number): Promise<Response> {
  const response = await ask(path, { cache: 'no-cache', redirect: 'error' });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const body = await response.arrayBuffer();
  if (body.byteLength !== bytes) throw new Error(`${path}: ${body.byteLength} bytes, not ${bytes}`);
  const type = response.headers.get('Content-Type') ?? mediaTypes.binary;
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Length': String(bytes) } });
}

interface OldBuild {
  cache: Cache;
  hashes: Map<string, string>;
}

async function openOld(site: WorkerSite): Promise<OldBuild | undefined> {
  const name = (await listOldCaches(site)).at(-1);
  if (name === undefined) return undefined;
  const cache = await siteCaches.open(name);
  const stored = await cache.match(hashesPath(site.base));
  if (!stored) return undefined;
  return { cache, hashes: new Map((await stored.json()) as [string, string][]) };
}

/** What the reader has kept of an older build of a large site, as this build has it. */
async function findKeptPages(site: WorkerSite, old: OldBuild | undefined): Promise<SiteFile[]> {
  if (site.isSmall || !old) return [];
  const shell = new Set(site.kept.map(([path]) => toKeptPath(path, site.base)));
  const paths = (await old.cache.keys()).map(({ url }) => new URL(url).pathname);
  const wanted = new Set(paths.filter((path) => !shell.has(path)));
  if (wanted.size === 0) return [];
  const response = await ask(`${site.base}offline/files.json`, { cache: 'no-cache' });
  const files = (await response.json()) as SiteFile[];
  return files.filter(([path]) => wanted.has(toKeptPath(path, site.base)));
}

/** Fills this build's cache, what hasn't changed from the last build's; on any failure there is no new cache at all. */
export async function fillCache(site: WorkerSite): Promise<void> {
  const { base, build } = site;
  const name = toCacheName(base, build);
  try {
    const old = await openOld(site);
    const files = [...site.kept, ...(await findKeptPages(site, old))];
    const cache = await siteCaches.open(name);
    await runPool(files, { atOnce }, async ([path, bytes, hash]) => {
      const key = toKeptPath(path, base);
      const same = old?.hashes.get(key) === hash ? await old.cache.match(key) : undefined;
      await cache.put(key, same ?? (await fetchWhole(key, bytes)));
    });
    const hashes = files.map(([path, , hash]) => [toKeptPath(path, base), hash]);
    await cache.put(hashesPath(base), new Response(JSON.stringify(hashes)));
  } catch (cause) {
    await siteCaches.delete(name);
    throw cause;
  }
}
