import { toProblem, type Problem } from '#lib/problem.ts';
import type { PageReport } from './check-page.ts';
import { toPageProblem } from './page.ts';
import type { PageLink } from './page-links.ts';
import { toPageAddress, type BuiltSite, type LinkResolver } from './resolve-link.ts';

/** A sitemap's file and the addresses in it. */
export interface Sitemap {
  file: string;
  links: readonly PageLink[];
}

/** All that the check of sitemaps needs. */
export interface SitemapContext {
  site: BuiltSite;
  resolve: LinkResolver;
  pages: readonly PageReport[];
}

/** The sitemaps of a site → pages that they list and shouldn't, and pages that they lack. */
export function checkSitemaps(sitemaps: readonly Sitemap[], context: SitemapContext): Problem[] {
  const { site, pages } = context;
  if (sitemaps.length === 0) {
    return site.site === undefined ? [] : [toProblem('sitemap-none', { file: 'sitemap.xml' })];
  }
  const listed = new Set<string>();
  const wrong = sitemaps.flatMap((sitemap) => checkListed(sitemap, context, listed));
  const lacking = pages.filter(({ file, isIndexable }) => isIndexable && !listed.has(file));
  return [...wrong, ...lacking.map(({ file }) => toProblem('sitemap-lacks', { file }))];
}

/** Notes in `listed` which pages a sitemap lists; broken links are told by the check of links. */
function checkListed(
  { file, links }: Sitemap,
  { site, resolve, pages }: SitemapContext,
  listed: Set<string>,
): Problem[] {
  const indexable = new Map(pages.map((page) => [page.file, page.isIndexable]));
  return links.flatMap(({ url, line }) => {
    const target = resolve(url, file);
    if (target.kind === 'foreign') return [toPageProblem('sitemap-foreign', { file, line, url })];
    if (target.kind !== 'file') return [];
    listed.add(target.file);
    const isRight = indexable.get(target.file) === true && url === toPageAddress(target.file, site);
    return isRight ? [] : [toPageProblem('sitemap-hidden', { file, line, url })];
  });
}
