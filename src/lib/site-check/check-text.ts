import type { Problem } from '#lib/problem.ts';
import { getAttribute, getLine, type HtmlText } from './html-tree.ts';
import { toPageProblem, type Page } from './page.ts';
import { findRawTex } from '#lib/math/raw-tex.ts';

/** Names of the `<meta>` whose text readers see elsewhere, as in search results and previews. */
const shownMeta = /^(?:description|(?:og|twitter):(?:title|description)|citation_title)$/;

/** A page → the raw TeX that a reader sees in it. */
export function checkText(page: Page): Problem[] {
  return [...page.texts, ...listShownMeta(page)].flatMap(({ value, line }) => {
    const tex = findRawTex(value);
    return tex === undefined ? [] : [toPageProblem('math-raw', { file: page.file, line, tex })];
  });
}

function listShownMeta({ elements }: Page): HtmlText[] {
  return elements
    .filter(
      (element) =>
        element.tagName === 'meta' &&
        shownMeta.test(getAttribute(element, 'name') ?? getAttribute(element, 'property') ?? ''),
    )
    .map((element) => ({ value: getAttribute(element, 'content') ?? '', line: getLine(element) }));
}
