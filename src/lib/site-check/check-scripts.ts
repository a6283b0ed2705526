import { mediaTypes } from '#lib/media-types.ts';
import type { Problem } from '#lib/problem.ts';
import { getAttribute, getLine, type HtmlElement } from './html-tree.ts';
import { toPageProblem, type Page } from './page.ts';

/** Scripts that hold data and may stand in a page. */
const dataTypes = new Set([mediaTypes.jsonld, 'speculationrules']);

/** An attribute that holds code, as `onclick`. */
const handlerName = /^on[a-z]+$/;

/** A page → code in it that the content security policy would refuse. */
export function checkScripts({ file, elements }: Page): Problem[] {
  return elements.flatMap((element) => {
    const line = getLine(element);
    const handlers = element.attrs
      .filter(({ name }) => handlerName.test(name))
      .map(({ name }) => toPageProblem('script-handler', { file, line, name }));
    return isInlineScript(element)
      ? [...handlers, toPageProblem('script-inline', { file, line })]
      : handlers;
  });
}

function isInlineScript(element: HtmlElement): boolean {
  if (element.tagName !== 'script' || getAttribute(element, 'src') !== undefined) return false;
  return !dataTypes.has(getAttribute(element, 'type')?.trim().toLowerCase() ?? '');
}
