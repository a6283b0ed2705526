import type { Problem } from '#lib/problem.ts';
import { getAttribute, getLine, getTokens, toText, type HtmlElement } from './html-tree.ts';
import { toPageProblem, type Page } from './page.ts';

/** A page → what it lacks: a title, a language, its one `<h1>`, something in `<main>` and in each abstract. */
export function checkStructure(page: Page): Problem[] {
  if (page.html.trim() === '') return [toPageProblem('page-empty', { file: page.file, line: 0 })];
  return [
    ...checkEnd(page),
    ...checkTitle(page),
    ...checkIds(page),
    ...(page.isRedirect ? [] : checkReading(page)),
  ];
}

/** What a page for readers must have. */
function checkReading(page: Page): Problem[] {
  return [
    ...checkLanguage(page),
    ...checkHeading(page),
    ...checkFilled(page, 'page-main', ({ tagName }) => tagName === 'main'),
    ...checkFilled(
      page,
      'page-abstract',
      (element) => getAttribute(element, 'data-abstract') !== undefined,
    ),
    ...checkFormulas(page),
  ];
}

/** The end tag of the page; what follows it is moved into the body by browsers, and is an error to validators. */
function checkEnd({ file, html }: Page): Problem[] {
  const end = html.toLowerCase().lastIndexOf('</html>');
  if (end < 0 || html.slice(end + '</html>'.length).trim() === '') return [];
  return [toPageProblem('page-end', { file, line: html.slice(0, end).split('\n').length })];
}

function checkTitle({ file, elements }: Page): Problem[] {
  const title = elements.find(
    ({ tagName, parentNode }) => tagName === 'title' && parentNode?.nodeName === 'head',
  );
  return title !== undefined && toText(title).trim() !== ''
    ? []
    : [toPageProblem('page-title', { file, line: title === undefined ? 0 : getLine(title) })];
}

function checkLanguage({ file, elements }: Page): Problem[] {
  const html = elements.find(({ tagName }) => tagName === 'html');
  const language = html === undefined ? undefined : getAttribute(html, 'lang');
  return (language ?? '').trim() === '' ? [toPageProblem('page-language', { file, line: 1 })] : [];
}

function checkHeading({ file, elements }: Page): Problem[] {
  const headings = elements.filter(({ tagName }) => tagName === 'h1');
  const [first, second] = headings;
  if (first !== undefined && second === undefined && toText(first).trim() !== '') return [];
  const line = second ?? first;
  const count = headings.length;
  return [
    toPageProblem('page-heading', { file, line: line === undefined ? 0 : getLine(line), count }),
  ];
}

function checkFilled(
  { file, elements }: Page,
  code: 'page-main' | 'page-abstract',
  isMeant: (element: HtmlElement) => boolean,
): Problem[] {
  const meant = elements.filter(isMeant);
  if (code === 'page-main' && meant.length === 0) return [toPageProblem(code, { file, line: 0 })];
  return meant
    .filter((element) => toText(element).trim() === '')
    .map((element) => toPageProblem(code, { file, line: getLine(element) }));
}

function checkIds({ file, elements }: Page): Problem[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = getAttribute(element, 'id');
    if (id === undefined) return [];
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [toPageProblem('page-id', { file, line: getLine(element), id })];
  });
}

/** KaTeX marks a formula that it can't read, and goes on. */
function checkFormulas({ file, elements }: Page): Problem[] {
  return elements
    .filter((element) => getTokens(element, 'class').includes('katex-error'))
    .map((element) =>
      toPageProblem('math-failed', {
        file,
        line: getLine(element),
        reason: getAttribute(element, 'title') ?? toText(element),
      }),
    );
}
