import { mediaTypes } from '#lib/media-types.ts';
import { toCacheName, toCachePrefix, toKeptPath } from '#lib/offline/cache-keys.ts';
import { fetchVerified, renderHash, type Fetched } from '#lib/offline/file-hash.ts';
import { runPool } from '#lib/offline/run-pool.ts';
import type { SiteFile, WorkerSite } from '#lib/offline/site-files.ts';
import { ask, sha256, siteCaches } from './device.ts';

/** Requests at a time. */
const atOnce = 6;

/** The caches of this site's older builds, the oldest first: not that of a newer one, which waits. */
export async function listOldCaches({ base, build }: WorkerSite): Promise<string[]> {
  const prefix = toCachePrefix(base);
  const names = (await siteCaches.keys()).filter((name) => name.startsWith(prefix));
  // A browser lists caches in the order in which they were made.
  const own = names.indexOf(toCacheName(base, build));
  return own < 0 ? names : names.slice(0, own);
}

/** Fetches an address; rejects unless it is there, without being led elsewhere. */
async function fetchFile(address: string, options: RequestInit): Promise<Fetched> {
  const response = await ask(address, { ...options, redirect: 'error' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return { body: await response.arrayBuffer(), headers: response.headers };
}

function toKept({ body, headers }: Fetched): Response {
  const type = headers.get('Content-Type') ?? mediaTypes.binary;
  const length = String(body.byteLength);
  return new Response(body, { headers: { 'Content-Type': type, 'Content-Length': length } });
}

/** What the last build's cache holds under a path, if its bytes are those wanted: it is looked at, not believed. */
async function findSame(
  old: Cache | undefined,
  { path, hash }: { path: string; hash: string },
): Promise<Response | undefined> {
  const kept = await old?.match(path);
  if (!kept) return undefined;
  const body = await kept.arrayBuffer();
  const isSame = renderHash(new Uint8Array(await sha256(body))) === hash;
  return isSame ? toKept({ body, headers: kept.headers }) : undefined;
}

/** What the reader has kept of an older build of a large site, as this build has it. */
async function findKeptPages(site: WorkerSite, old: Cache | undefined): Promise<SiteFile[]> {
  if (site.isSmall || !old) return [];
  const shell = new Set(site.kept.map(([path]) => toKeptPath(path, site.base)));
  const paths = (await old.keys()).map(({ url }) => new URL(url).pathname);
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
    const last = (await listOldCaches(site)).at(-1);
    const old = last === undefined ? undefined : await siteCaches.open(last);
    const files = [...site.kept, ...(await findKeptPages(site, old))];
    const cache = await siteCaches.open(name);
    await runPool(files, { atOnce }, async ([file, , hash]) => {
      const path = toKeptPath(file, base);
      const same = await findSame(old, { path, hash });
      const query = { path, hash, ask: fetchFile, sha256 };
      await cache.put(path, same ?? toKept(await fetchVerified(query)));
    });
  } catch (cause) {
    await siteCaches.delete(name);
    throw cause;
  }
}
