import { toCachePrefix, toKeptPath } from '#lib/offline/cache-keys.ts';
import { sumBytes, type Pack, type SiteFile } from '#lib/offline/site-files.ts';
import { getBase } from './pagefind.ts';

/** What the site offers to keep. */
export interface OfflineOffer {
  isSmall: boolean;
  packs: Pack[];
}

/** The cache that the site is read from; undefined when nothing is kept yet. */
export async function openCache(): Promise<Cache | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(toCachePrefix(getBase())));
  const [name] = names;
  return name === undefined ? undefined : caches.open(name);
}

/** What the site offers; undefined when there is no telling. */
export async function loadOffer(): Promise<OfflineOffer | undefined> {
  try {
    const response = await fetch(`${getBase()}offline/packs.json`);
    return response.ok ? ((await response.json()) as OfflineOffer) : undefined;
  } catch {
    return undefined;
  }
}

/** The paths of all that is kept. */
export async function listKept(): Promise<Set<string>> {
  const cache = await openCache();
  const requests = cache ? await cache.keys() : [];
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}

/** Where a download stands. */
export interface Progress {
  doneBytes: number;
  bytes: number;
}

const atOnce = 6;

/**
 * Downloads a pack's files that are not kept yet, so that one cut off goes on where it stopped. Rejects with an AbortError
 * when cancelled, a QuotaExceededError when the device is full, and a TypeError when the network is cut.
 */
export async function keepPack(
  id: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: Progress) => void },
): Promise<void> {
  const response = await fetch(`${getBase()}offline/packs/${id}.json`, { signal });
  if (!response.ok) throw new TypeError(`${id}: ${response.status}`);
  const files = (await response.json()) as SiteFile[];
  const cache = await openCache();
  if (!cache) throw new TypeError('Nothing is kept yet.');
  const kept = await listKept();
  const toPath = ([path]: SiteFile): string => toKeptPath(path, getBase());
  const waiting = files.filter((file) => !kept.has(toPath(file)));
  const bytes = sumBytes(files);
  let doneBytes = bytes - sumBytes(waiting);
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      const own = await fetch(toPath(file), { signal, cache: 'no-cache' });
      if (!own.ok) throw new TypeError(`${file[0]}: ${own.status}`);
      const body = await own.arrayBuffer();
      await cache.put(toPath(file), new Response(body, { headers: own.headers }));
      doneBytes += file[1];
      onProgress({ doneBytes, bytes });
    }
  };
  onProgress({ doneBytes, bytes });
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Removes a pack's pages; what every visit needs stays. */
export async function removePack(id: string): Promise<void> {
  const cache = await openCache();
  const response = await fetch(`${getBase()}offline/packs/${id}.json`);
  if (!cache || !response.ok) return;
  const files = (await response.json()) as SiteFile[];
  await Promise.all(files.map(([path]) => cache.delete(toKeptPath(path, getBase()))));
}
