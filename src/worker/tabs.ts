import { toCacheName, toTabsPath } from '#lib/offline/cache-keys.ts';
import { dropClosed, listOldTabs, type OldTab } from '#lib/offline/old-tabs.ts';
import type { WorkerSite } from '#lib/offline/site-files.ts';
import { scope, siteCaches } from './device.ts';
import { listOldCaches } from './fill-cache.ts';

async function openOwn({ base, build }: WorkerSite): Promise<Cache> {
  return siteCaches.open(toCacheName(base, build));
}

async function readTabs(cache: Cache, base: string): Promise<OldTab[]> {
  const stored = await cache.match(toTabsPath(base));
  return stored ? ((await stored.json()) as OldTab[]) : [];
}

/** This build's old tabs, as they were last read or written; kept in its cache, too, as the worker may be stopped at any time. */
let remembered: Promise<OldTab[]> | undefined;

async function readOwn(site: WorkerSite): Promise<OldTab[]> {
  const reading = (remembered ??= openOwn(site).then((cache) => readTabs(cache, site.base)));
  return reading.catch((cause: unknown) => {
    // A failure is not remembered: the next request asks again.
    remembered = undefined;
    throw cause;
  });
}

async function writeOwn(site: WorkerSite, tabs: OldTab[]): Promise<void> {
  const cache = await openOwn(site);
  await cache.put(toTabsPath(site.base), new Response(JSON.stringify(tabs)));
  remembered = Promise.resolve(tabs);
}

async function listOpen(): Promise<string[]> {
  const clients = await scope.clients.matchAll({ type: 'all' });
  return clients.map(({ id }) => id);
}

/** Older builds that were read from once: each has written down its old tabs, if only that there are none. */
async function listRead(site: WorkerSite): Promise<string[]> {
  const read: string[] = [];
  for (const cacheName of await listOldCaches(site))
    if (await siteCaches.match(toTabsPath(site.base), { cacheName })) read.push(cacheName);
  return read;
}

/** This build takes over: tabs that are open go on with theirs, and its cache lives as long as they do. */
export async function takeOver(site: WorkerSite): Promise<void> {
  const oldCaches = await listRead(site);
  const last = oldCaches.at(-1);
  const known = last === undefined ? [] : await readTabs(await siteCaches.open(last), site.base);
  await writeOwn(site, listOldTabs({ open: await listOpen(), oldCaches, known }));
  await dropUnneeded(site);
}

/** Removes the caches of older builds that no open tab needs any more. */
export async function dropUnneeded(site: WorkerSite): Promise<void> {
  const oldCaches = await listOldCaches(site);
  if (oldCaches.length === 0) return;
  const before = await readOwn(site);
  const open = new Set(await listOpen());
  const { tabs, unneeded } = dropClosed(before, { open, oldCaches });
  if (tabs.length < before.length) await writeOwn(site, tabs);
  await Promise.all(unneeded.map((name) => siteCaches.delete(name)));
}

/** What an older build has for a tab that was opened with it. */
export async function findForOldTab(
  { id, path }: { id: string; path: string },
  site: WorkerSite,
): Promise<Response | undefined> {
  const tabs = await readOwn(site);
  const own = tabs.find(([tab]) => tab === id)?.[1];
  // A cache that was removed is not to be made again by opening it.
  return own === undefined ? undefined : siteCaches.match(path, { cacheName: own });
}
