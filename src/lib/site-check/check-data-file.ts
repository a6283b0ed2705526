import { toProblem, type Problem } from '#lib/problem.ts';
import { checkFeed } from './check-feed.ts';
import { checkLinks, type LinkReport } from './check-link.ts';
import type { CheckContext } from './check-page.ts';
import { toCssLinks } from './css-links.ts';
import { parseHtmlFragment } from './html-tree.ts';
import { listJsonTexts, parseJson } from './json-links.ts';
import { toPageProblem } from './page.ts';
import { toPageLinks, type PageLink } from './page-links.ts';
import { readXml, type XmlContent, type XmlText } from './read-xml.ts';
import { toOrigin } from './resolve-link.ts';

/** What a file that is no page gives; `sitemap` holds the pages that it lists, when it is one. */
export interface DataReport extends LinkReport {
  sitemap: PageLink[];
}

/** Elements of feeds that hold HTML: RSS's and Atom's. */
const htmlElements = new Set(['encoded', 'description', 'content', 'summary']);

/** An address that needs no page to be read from, as `https://…` or `mailto:…`. */
const absoluteAddress = /^[a-z][a-z\d+.-]*:/i;

/** What a manifest's addresses are called. */
const manifestNames = new Set(['src', 'start_url', 'scope', 'url']);

/** A style sheet → the broken and the foreign addresses in it. */
export function checkCss(css: string, file: string, context: CheckContext): DataReport {
  const links = toCssLinks(css).map((link): PageLink => ({ ...link, place: 'css', use: 'asset' }));
  return check(links, file, context);
}

/** A feed, a sitemap or another XML file → what is wrong with its form, its items and its links into the site. */
export function checkXml(xml: string, file: string, context: CheckContext): DataReport {
  const content = readXml(xml);
  if ('reason' in content) {
    const { line, reason } = content;
    return {
      problems: [toPageProblem('xml-broken', { file, line, reason })],
      anchors: [],
      sitemap: [],
    };
  }
  const own = listOwnAddresses(content.texts, context);
  const inFeed = isFeed(content) ? listFeedHtml(content, context) : [];
  const report = check([...own, ...inFeed.filter(isAbsolute)], file, context);
  const relative = inFeed.filter((link) => !isAbsolute(link));
  return {
    anchors: report.anchors,
    problems: [
      ...(isFeed(content) ? checkFeed(xml, file) : []),
      ...relative.map(({ url, line }) => toPageProblem('feed-relative', { file, line, url })),
      ...report.problems,
    ],
    sitemap: content.root === 'urlset' ? listSitemap(content.texts) : [],
  };
}

/** A JSON Feed → what is wrong with it; other JSON isn't looked at. */
export function checkJson(json: string, file: string, context: CheckContext): DataReport {
  const parsed = parseJson(json);
  if (parsed === undefined) return withProblem(toProblem('json-broken', { file }));
  if (!json.includes('https://jsonfeed.org/version/')) return check([], file, context);
  const texts = listJsonTexts(parsed.value).map((value) => ({ name: 'feed', value, line: 0 }));
  const report = check(listOwnAddresses(texts, context), file, context);
  return { ...report, problems: [...checkFeed(json, file), ...report.problems] };
}

/** A web app's manifest → the addresses in it that lead nowhere. */
export function checkManifest(json: string, file: string, context: CheckContext): DataReport {
  const parsed = parseJson(json);
  if (parsed === undefined) return withProblem(toProblem('json-broken', { file }));
  const links: PageLink[] = [];
  JSON.parse(json, (name, value: unknown) => {
    if (manifestNames.has(name) && typeof value === 'string') {
      links.push({ url: value, line: 0, place: name, use: 'asset' });
    }
    return value;
  });
  return check(links, file, context);
}

/** A text that links nothing: only its characters are looked at, as those of every file. */
export function checkPlain(): DataReport {
  return { problems: [], anchors: [], sitemap: [] };
}

function check(
  links: readonly PageLink[],
  file: string,
  { site, resolve }: CheckContext,
): DataReport {
  return { ...checkLinks(links, { file, base: site.base, resolve }), sitemap: [] };
}

function withProblem(problem: Problem): DataReport {
  return { problems: [problem], anchors: [], sitemap: [] };
}

function isFeed({ root }: XmlContent): boolean {
  return root === 'rss' || root === 'feed';
}

/** Texts that are an address of the site itself, be it under its base path or not. */
function listOwnAddresses(texts: readonly XmlText[], { site }: CheckContext): PageLink[] {
  const origin = toOrigin(site);
  return texts
    .filter(({ value }) => isBelow(value.trim(), origin))
    .map(({ name, value, line }) => ({ url: value.trim(), line, place: name, use: 'fact' }));
}

/** An address without spaces, placeholders or words around it. */
function isBelow(value: string, origin: string): boolean {
  return value.startsWith(origin) && !/[\s<>{}]/.test(value);
}

function listFeedHtml({ texts }: XmlContent, { site }: CheckContext): PageLink[] {
  const origin = toOrigin(site);
  return texts
    .filter(({ name, value }) => htmlElements.has(name) && value.includes('<'))
    .flatMap(({ value, line }) =>
      parseHtmlFragment(value)
        .elements.flatMap((element) => toPageLinks(element, origin))
        .map((link) => ({ ...link, line })),
    );
}

function isAbsolute({ url }: PageLink): boolean {
  return absoluteAddress.test(url);
}

function listSitemap(texts: readonly XmlText[]): PageLink[] {
  return texts
    .filter(({ name }) => name === 'loc')
    .map(({ value, line }) => ({ url: value.trim(), line, place: 'loc', use: 'fact' }));
}
