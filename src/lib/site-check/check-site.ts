import { compareBy } from '#lib/order.ts';
import type { Problem } from '#lib/problem.ts';
import {
  checkCss,
  checkJson,
  checkManifest,
  checkPlain,
  checkXml,
  type DataReport,
} from './check-data-file.ts';
import { checkCharacters } from './check-characters.ts';
import type { Anchor } from './check-link.ts';
import { checkPage, type CheckContext, type PageReport } from './check-page.ts';
import { checkSitemaps, type Sitemap } from './check-sitemap.ts';
import { toPageProblem } from './page.ts';
import { createLinkResolver, type BuiltSite } from './resolve-link.ts';

/** A check of a whole site, given its files one by one. */
export interface SiteCheck {
  /** Takes a file's text; `file` is relative to dist/. */
  add: (file: string, text: string) => void;
  /** All problems, in the order of the files; call it when every file was added. */
  finish: () => Problem[];
}

/** Checks of files that are no pages, by the end of their names. */
const dataChecks: Readonly<
  Record<string, (text: string, file: string, context: CheckContext) => DataReport>
> = {
  '.bib': checkPlain,
  '.css': checkCss,
  '.json': checkJson,
  '.md': checkPlain,
  '.opml': checkXml,
  '.ris': checkPlain,
  '.txt': checkPlain,
  '.webmanifest': checkManifest,
  '.xml': checkXml,
};

/** Pagefind's own files are made by it, for it. */
const searchFolder = 'pagefind/';

/** A digest's page: `digests/2025-03-18/index.html`. */
const digestPage = /^digests\/[^/]+\/index\.html$/;

/** Whether a file is one to add: a page, a style sheet, a feed … */
export function isCheckable(file: string): boolean {
  if (file.startsWith(searchFolder)) return false;
  return file.endsWith('.html') || getDataCheck(file) !== undefined;
}

/** Starts the check of a built site. */
export function createSiteCheck(site: BuiltSite): SiteCheck {
  const context: CheckContext = { site, resolve: createLinkResolver(site) };
  const problems: Problem[] = [];
  const pages: PageReport[] = [];
  const anchors: Anchor[] = [];
  const sitemaps: Sitemap[] = [];
  return {
    add(file, text) {
      problems.push(...checkCharacters(text, file));
      const checkData = getDataCheck(file);
      if (checkData === undefined) {
        const page = checkPage(text, file, context);
        pages.push(page);
        problems.push(...page.problems);
        anchors.push(...page.anchors);
      } else {
        const data = checkData(text, file, context);
        problems.push(...data.problems);
        anchors.push(...data.anchors);
        if (data.sitemap.length > 0) sitemaps.push({ file, links: data.sitemap });
      }
    },
    finish() {
      const hasDigest = [...site.files].some((file) => digestPage.test(file));
      return [
        // A site that has no digest yet has nothing to follow.
        ...problems.filter(({ code }) => hasDigest || code !== 'feed-empty'),
        ...checkAnchors(anchors, pages),
        ...checkSitemaps(sitemaps, { ...context, pages }),
      ].sort(compareProblems);
    },
  };
}

function getDataCheck(file: string) {
  return dataChecks[file.slice(file.lastIndexOf('.'))];
}

/** Links whose page is there, but not the element they name. */
function checkAnchors(anchors: readonly Anchor[], pages: readonly PageReport[]): Problem[] {
  const ids = new Map(pages.map((page) => [page.file, page.ids]));
  return anchors
    .filter(({ target, id }) => ids.get(target)?.has(id) === false)
    .map(({ file, line, url, id }) => toPageProblem('link-anchor', { file, line, url, id }));
}

const compareProblems = compareBy<Problem>(
  ({ file }) => file,
  ({ line }) => line,
  ({ code }) => code,
  ({ message }) => message,
);
