import { toProblem, type Problem, type ProblemCode } from '#lib/problem.ts';
import { getAttribute, getTokens, parseHtml, type HtmlTree } from './html-tree.ts';
import { isRefresh } from './page-links.ts';

/** A page of the built site, parsed once for all checks. */
export interface Page extends HtmlTree {
  /** Path relative to dist/. */
  file: string;
  html: string;
  /** A former address: it only leads to another page, and needs no heading. */
  isRedirect: boolean;
  /** Asks search engines not to list it. */
  isHidden: boolean;
}

/** A file's text → the page in it. */
export function parsePage(html: string, file: string): Page {
  const tree = parseHtml(html);
  return {
    ...tree,
    file,
    html,
    isRedirect: tree.elements.some(isRefresh),
    isHidden: tree.elements.some(
      (element) =>
        element.tagName === 'meta' &&
        getAttribute(element, 'name')?.toLowerCase() === 'robots' &&
        getTokens(element, 'content').some((token) => /^(?:noindex|none)\b/.test(token)),
    ),
  };
}

/** A problem of a page, on one of its lines. */
export function toPageProblem(
  code: ProblemCode,
  { file, line, ...values }: { file: string; line: number } & Record<string, string | number>,
): Problem {
  return toProblem(code, { file, line, values });
}
