import { toCachePrefix, toKeptPath, toTabsPath } from '#lib/offline/cache-keys.ts';
import { type AskFile, fetchVerified } from '#lib/offline/file-hash.ts';
import { runPool } from '#lib/offline/run-pool.ts';
import { sumBytes, type Pack, type SiteFile } from '#lib/offline/site-files.ts';
import { getBase } from './base.ts';
import { ask, fetchFile, getCaches, sha256 } from './device.ts';
import { askWorker } from './worker.ts';

/** What the site offers to keep. */
export interface OfflineOffer {
  isSmall: boolean;
  packs: Pack[];
}

/** The cache that the site is read from; undefined when nothing is kept yet. */
export async function openCache(): Promise<Cache | undefined> {
  const names = await listCaches();
  const [only] = names;
  // Beside it may lie that of a build that waits, and those of older tabs.
  const name = names.length > 1 ? await askWorker('cache-name') : only;
  return name === undefined || !names.includes(name) ? undefined : getCaches()?.open(name);
}

async function listCaches(): Promise<string[]> {
  const names = (await getCaches()?.keys()) ?? [];
  return names.filter((name) => name.startsWith(toCachePrefix(getBase())));
}

/** Removes all that is kept of the site. */
export async function removeCaches(): Promise<void> {
  for (const name of await listCaches()) await getCaches()?.delete(name);
}

/** What the site offers; undefined when there is no telling. */
export async function loadOffer(): Promise<OfflineOffer | undefined> {
  try {
    const response = await fetchFile(`${getBase()}offline/packs.json`);
    return (await response.json()) as OfflineOffer;
  } catch {
    return undefined;
  }
}

/** The paths of all that is kept. */
export async function listKept(): Promise<Set<string>> {
  const cache = await openCache();
  const requests = cache ? await cache.keys() : [];
  const paths = requests.map(({ url }) => new URL(url).pathname);
  return new Set(paths.filter((path) => path !== toTabsPath(getBase())));
}

/** Where a download stands. */
export interface Progress {
  doneBytes: number;
  bytes: number;
}

const atOnce = 6;

/**
 * Downloads a pack's files that are not kept yet, so that one cut off goes on where it stopped. Rejects with an AbortError
 * when cancelled, a QuotaExceededError when the device is full, a TypeError when the network is cut, and an Error when what
 * comes is not what the list says.
 */
export async function keepPack(
  id: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const response = await fetchFile(toPackAddress(id), { signal });
  const files = (await response.json()) as SiteFile[];
  const cache = await openCache();
  if (!cache) throw new TypeError('Nothing is kept yet.');
  const kept = await listKept();
  const toPath = ([path]: SiteFile): string => toKeptPath(path, getBase());
  const waiting = files.filter((file) => !kept.has(toPath(file)));
  const bytes = sumBytes(files);
  let doneBytes = bytes - sumBytes(waiting);
  onProgress({ doneBytes, bytes });
  const askFile: AskFile = async (address, options) => {
    const own = await fetchFile(address, { signal, ...options });
    return { body: await own.arrayBuffer(), headers: own.headers };
  };
  await runPool(waiting, { atOnce }, async (file) => {
    const [, bytesOfFile, hash] = file;
    const path = toPath(file);
    const { body, headers } = await fetchVerified({ path, hash, ask: askFile, sha256 });
    await cache.put(path, new Response(body, { headers }));
    doneBytes += bytesOfFile;
    onProgress({ doneBytes, bytes });
  });
}

const toPackAddress = (id: string): string => `${getBase()}offline/packs/${id}.json`;

/** Removes a pack's pages; what every visit needs stays. */
export async function removePack(id: string): Promise<void> {
  const cache = await openCache();
  const response = await ask(toPackAddress(id));
  if (!cache || !response.ok) return;
  const files = (await response.json()) as SiteFile[];
  await Promise.all(files.map(([path]) => cache.delete(toKeptPath(path, getBase()))));
}
