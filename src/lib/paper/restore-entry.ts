import { renderMarkdown } from '#lib/math/markdown.ts';
import { readsBack } from '#lib/math/read-back.ts';
import { renderPlain } from '#lib/math/render-plain.ts';
import { titleToMdast, toMdast } from '#lib/math/to-mdast.ts';
import { oneLineMarked } from '#lib/marked-text.ts';
import type { Restoration, RestoreOptions } from '#lib/math/restoration.ts';
import type { PaperLink } from '#lib/schema.ts';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findLinks } from './find-links.ts';

/** A title with its formulas restored. */
export interface RestoredTitle {
  /** Plain Unicode. */
  plain: string;
  /** Inline Markdown; absent where it would say no more than the plain form. */
  markdown?: string;
  /** Whether its Markdown reads as the tree that it was written from. */
  readsBack: boolean;
  ledger: Restoration[];
}

/** An abstract with its formulas restored. */
export interface RestoredAbstract {
  markdown: string;
  plain: string;
  links: PaperLink[];
  /** Whether its Markdown reads as the tree that it was written from. */
  readsBack: boolean;
  ledger: Restoration[];
}

/** Whether a tree holds more than text. */
function isRich(tree: Root): boolean {
  const rich: string[] = [];
  visit(tree, ({ type }) => {
    if (!['root', 'paragraph', 'text'].includes(type)) rich.push(type);
  });
  return rich.length > 0;
}

/** A title as printed → its plain form, and Markdown where it holds a formula or emphasis. */
export function restoreTitle(printed: string, options: RestoreOptions = {}): RestoredTitle {
  const { text, marks } = oneLineMarked({ text: printed, marks: [...(options.marks ?? [])] });
  const { tree, ledger } = titleToMdast(text, { ...options, marks });
  const plain = renderPlain(tree).trim();
  if (!isRich(tree)) return { plain, readsBack: true, ledger };
  const markdown = renderMarkdown(tree).trim();
  return { plain, markdown, readsBack: readsBack(markdown, tree), ledger };
}

/** The abstract of a paper of which none is known. */
export const emptyAbstract: RestoredAbstract = {
  markdown: '',
  plain: '',
  links: [],
  readsBack: true,
  ledger: [],
};

/** An abstract as printed → Markdown with `$TeX$`, its plain form and the links in it. */
export function restoreAbstract(printed: string, options: RestoreOptions = {}): RestoredAbstract {
  const { tree, ledger } = toMdast(printed, options);
  const markdown = renderMarkdown(tree);
  return {
    markdown,
    readsBack: readsBack(markdown, tree),
    plain: renderPlain(tree),
    links: findLinks(tree),
    ledger,
  };
}
