import { mediaTypes } from '#lib/media-types.ts';
import type { Problem } from '#lib/problem.ts';
import { checkLinks, type Anchor } from './check-link.ts';
import { checkScripts } from './check-scripts.ts';
import { checkStructure } from './check-structure.ts';
import { checkText } from './check-text.ts';
import { toCssLinks } from './css-links.ts';
import { getAttribute, getLine, toText, type HtmlElement } from './html-tree.ts';
import { listJsonTexts, parseJson } from './json-links.ts';
import { parsePage, toPageProblem, type Page } from './page.ts';
import { toPageLinks, type PageLink } from './page-links.ts';
import { toOrigin, toPageAddress, type BuiltSite, type LinkResolver } from './resolve-link.ts';

/** What is to be known of a page when the others are read. */
export interface PageReport {
  file: string;
  problems: Problem[];
  /** What a link may lead to: ids, and names of `<a>`. */
  ids: ReadonlySet<string>;
  anchors: Anchor[];
  /** Search engines are to list it: it belongs into the sitemap. */
  isIndexable: boolean;
}

/** The site that pages belong to, and how its links are resolved. */
export interface CheckContext {
  site: BuiltSite;
  resolve: LinkResolver;
}

/** The text of a page → its problems, and what checks across pages need of it. */
export function checkPage(html: string, file: string, { site, resolve }: CheckContext): PageReport {
  const page = parsePage(html, file);
  const links = checkLinks(listLinks(page, site), { file, base: site.base, resolve });
  return {
    file,
    problems: [
      ...checkStructure(page),
      ...checkText(page),
      ...checkScripts(page),
      ...checkData(page),
      ...links.problems,
    ].sort((a, b) => a.line - b.line),
    ids: new Set(page.elements.flatMap(listIds)),
    anchors: links.anchors,
    isIndexable: isIndexable(page, site),
  };
}

function listLinks({ elements }: Page, site: BuiltSite): PageLink[] {
  const origin = toOrigin(site);
  return elements.flatMap((element) => {
    if (element.tagName === 'style') return toStyleLinks(element);
    if (isJsonScript(element)) return toJsonLinks(element, origin);
    return toPageLinks(element, origin);
  });
}

function toStyleLinks(element: HtmlElement): PageLink[] {
  const above = getLine(element) - 1;
  return toCssLinks(toText(element)).map(({ url, line }) => ({
    url,
    line: above + line,
    place: 'style',
    use: 'asset',
  }));
}

function isJsonScript(element: HtmlElement): boolean {
  return element.tagName === 'script' && getAttribute(element, 'type') === mediaTypes.jsonld;
}

/** The site's own addresses in structured data. */
function toJsonLinks(element: HtmlElement, origin: string): PageLink[] {
  const line = getLine(element);
  return listJsonTexts(parseJson(toText(element))?.value)
    .filter((text) => text.startsWith(origin))
    .map((url) => ({ url, line, place: 'structured data', use: 'fact' }));
}

function checkData({ file, elements }: Page): Problem[] {
  return elements
    .filter((element) => isJsonScript(element) && parseJson(toText(element)) === undefined)
    .map((element) => toPageProblem('json-broken', { file, line: getLine(element) }));
}

function listIds(element: HtmlElement): string[] {
  const id = getAttribute(element, 'id');
  const name = element.tagName === 'a' ? getAttribute(element, 'name') : undefined;
  return [id, name].filter((value) => value !== undefined);
}

/** Redirects, hidden pages, 404.html and copies of another page aren't. */
function isIndexable({ file, elements, isRedirect, isHidden }: Page, site: BuiltSite): boolean {
  if (isRedirect || isHidden || file === '404.html') return false;
  const canonical = elements.find(
    (element) => element.tagName === 'link' && getAttribute(element, 'rel') === 'canonical',
  );
  const href = canonical === undefined ? undefined : getAttribute(canonical, 'href');
  return href === undefined || href === toPageAddress(file, site);
}
