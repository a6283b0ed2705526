import { renderMarkdown } from './markdown.ts';
import { renderPlain } from './render-plain.ts';
import type { Restoration } from './restoration.ts';
import { titleToMdast, toMdast } from './to-mdast.ts';

/** An abstract with lost TeX → Markdown with `$…$` formulas, and an entry for each change. */
export function restoreMath(text: string): { markdown: string; ledger: Restoration[] } {
  const { tree, ledger } = toMdast(text);
  return { markdown: renderMarkdown(tree), ledger };
}

/** A title with lost TeX → one line of Markdown, the same as plain text, and an entry for each change. */
export function restoreTitle(text: string): {
  markdown: string;
  plain: string;
  ledger: Restoration[];
} {
  const { tree, ledger } = titleToMdast(text);
  return { markdown: renderMarkdown(tree), plain: renderPlain(tree), ledger };
}
