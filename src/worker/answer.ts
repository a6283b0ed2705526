import { mediaTypes, toContentType } from '#lib/media-types.ts';
import { toCacheName, toKeptPath } from '#lib/offline/cache-keys.ts';
import type { WorkerSite } from '#lib/offline/site-files.ts';
import { ask, fetchInTime, siteCaches } from './device.ts';
import { findForOldTab } from './tabs.ts';

/** How long a large site's page is waited for before the kept one is shown, in milliseconds. */
const patience = 3000;

async function tellMissing(cache: Cache, site: WorkerSite): Promise<Response> {
  const page = await cache.match(toKeptPath('offline/missing/index.html', site.base));
  if (!page) return Response.error();
  return new Response(page.body, {
    status: 503,
    headers: { 'Content-Type': toContentType(mediaTypes.html) },
  });
}

/** Answers a page: of a small site the kept one, of a large one the newest that can be had, which is kept as read. */
async function answerPage(request: Request, path: string, site: WorkerSite): Promise<Response> {
  const cache = await siteCaches.open(toCacheName(site.base, site.build));
  const kept = await cache.match(path);
  if (kept && site.isSmall) return kept;
  const fresh = kept
    ? await fetchInTime(request, patience)
    : await ask(request).catch(() => undefined);
  if (fresh?.ok && !site.isSmall) {
    // A full disk is no reason not to show a page.
    await cache.put(path, fresh.clone()).catch(() => undefined);
  }
  if (fresh) return fresh;
  if (kept) return kept;
  const folder = await cache.match(`${path}/`);
  return folder ? Response.redirect(`${path}/`) : tellMissing(cache, site);
}

/** Answers what a page asks for: what is kept of the page's own build comes first, so that nothing of another is mixed in. */
async function answerFile(
  { request, path, tab }: SiteRequest,
  site: WorkerSite,
): Promise<Response> {
  const cache = await siteCaches.open(toCacheName(site.base, site.build));
  const kept = (await findForOldTab({ id: tab, path }, site)) ?? (await cache.match(path));
  if (kept) return kept;
  const fresh = await ask(request);
  if (fresh.ok && !site.isSmall && /\/(?:pagefind|_astro)\//.test(path)) {
    await cache.put(path, fresh.clone()).catch(() => undefined);
  }
  return fresh;
}

/** A request for a path of the site, and the tab that makes it; empty for a new page. */
export interface SiteRequest {
  request: Request;
  path: string;
  tab: string;
}

/** Answers a request for a path of the site. */
export function answer(asked: SiteRequest, site: WorkerSite): Promise<Response> {
  const { request, path } = asked;
  return request.mode === 'navigate' ? answerPage(request, path, site) : answerFile(asked, site);
}
