import { renderMarkdown } from './markdown.ts';
import { renderPlain } from './render-plain.ts';
import type { Restoration, RestoreOptions } from './restoration.ts';
import { formulasToMdast, titleToMdast, toMdast } from './to-mdast.ts';

/**
 * An abstract with lost TeX → Markdown with `$…$` formulas, and an entry for each change. Prose stays as printed,
 * escaped where Markdown would read it otherwise; `restoreText` cleans it, too.
 */
export function restoreMath(text: string): { markdown: string; ledger: Restoration[] } {
  const { tree, ledger } = formulasToMdast(text);
  return { markdown: withPlainQuotes(renderMarkdown(tree, { mayLink: true })), ledger };
}

/** Two backticks need one backslash only, where no other number of them could end the code that they don't begin. */
function withPlainQuotes(markdown: string): string {
  const plain = markdown.replace(escapedQuote, '\\``');
  return [...plain.matchAll(backticks)].every(([run]) => run.length === 2) ? plain : markdown;
}

/** An abstract → Markdown with formulas and clean prose, and an entry for each change. */
export function restoreText(
  text: string,
  options: RestoreOptions = {},
): { markdown: string; ledger: Restoration[] } {
  const { tree, ledger } = toMdast(text, options);
  return { markdown: renderMarkdown(tree), ledger };
}

/** A title → one line of Markdown, the same as plain text, and an entry for each change. */
export function restoreTitle(
  text: string,
  options: RestoreOptions = {},
): {
  markdown: string;
  plain: string;
  ledger: Restoration[];
} {
  const { tree, ledger } = titleToMdast(text, options);
  return { markdown: renderMarkdown(tree), plain: renderPlain(tree), ledger };
}

/** `\`\`` */
const escapedQuote = /\\`\\`/g;
const backticks = /`+/g;
