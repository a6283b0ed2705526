// Published as sw.js in place of the site's own: each browser that kept the site removes what it kept, then the worker itself.
// It must run by itself where nothing else of the site is left, so it is plain JavaScript.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const remove = async () => {
    const { pathname } = new URL(self.registration.scope);
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`offprint:${pathname}:`));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
    const pages = await self.clients.matchAll({ type: 'window' });
    await Promise.all(pages.map((page) => page.navigate(page.url)));
  };
  event.waitUntil(remove());
});
