import type { SiteData } from '#lib/site-data.ts';
import { paths } from '#lib/paths.ts';
import { toLink } from '#links.ts';
import { getPapers } from './papers.ts';

/** What commands that read the built site need to know of it. */
export async function getSiteData(site: URL | undefined): Promise<SiteData> {
  return {
    base: toLink(paths.home),
    site: site?.href,
    redirects: (await getPapers()).flatMap(({ slug, redirects = [] }) =>
      redirects.map((former) => ({ from: paths.paper(former), to: paths.paper(slug) })),
    ),
  };
}
