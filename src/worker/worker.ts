import { toRequestedPath } from '#lib/offline/cache-keys.ts';
import type { WorkerSite } from '#lib/offline/site-files.ts';
import { answer } from './answer.ts';
import { scope, siteCaches } from './device.ts';
import { fillCache, listOldCaches } from './fill-cache.ts';

/** Put in its place when the worker is written. */
declare const SITE: WorkerSite;

scope.addEventListener('install', (event) => {
  event.waitUntil(fillCache(SITE));
});

scope.addEventListener('activate', (event) => {
  const clean = async (): Promise<void> => {
    await Promise.all((await listOldCaches(SITE)).map((name) => siteCaches.delete(name)));
    await scope.clients.claim();
  };
  event.waitUntil(clean());
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'skip-waiting') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('Range')) return;
  const path = toRequestedPath(request.url, { origin: scope.location.origin, base: SITE.base });
  if (path === undefined || path === `${SITE.base}sw.js`) return;
  // What tells of packs and downloads is asked of the network, past the cache.
  if (path === `${SITE.base}offline/files.json` || path.startsWith(`${SITE.base}offline/packs/`))
    return;
  event.respondWith(answer(request, path, SITE));
});
