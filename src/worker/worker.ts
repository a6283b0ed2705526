import { toCacheName, toRequestedPath } from '#lib/offline/cache-keys.ts';
import type { WorkerSite } from '#lib/offline/site-files.ts';
import { answer } from './answer.ts';
import { scope } from './device.ts';
import { fillCache } from './fill-cache.ts';
import { dropUnneeded, takeOver } from './tabs.ts';

/** Put in its place when the worker is written. */
declare const SITE: WorkerSite;

scope.addEventListener('install', (event) => {
  event.waitUntil(fillCache(SITE));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver(SITE).then(() => scope.clients.claim()));
});

scope.addEventListener('message', (event) => {
  const [port] = event.ports;
  const data: unknown = event.data;
  if (data === 'skip-waiting') void scope.skipWaiting();
  // A page was opened, so that the one before it in its tab is closed.
  if (data === 'opened') event.waitUntil(dropUnneeded(SITE));
  // A page asks which of the caches is the one that it is read from.
  if (data === 'cache-name') port?.postMessage(toCacheName(SITE.base, SITE.build));
});

scope.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  if (request.method !== 'GET' || request.headers.has('Range')) return;
  const path = toRequestedPath(request.url, { origin: scope.location.origin, base: SITE.base });
  if (path === undefined || path === `${SITE.base}sw.js`) return;
  // What tells of packs and downloads is asked of the network, past the cache.
  if (path === `${SITE.base}offline/files.json` || path.startsWith(`${SITE.base}offline/packs/`))
    return;
  event.respondWith(answer({ request, path, tab: clientId }, SITE));
});
