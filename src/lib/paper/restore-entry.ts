import { renderMarkdown } from '#lib/math/render-markdown.ts';
import { renderPlain } from '#lib/math/render-plain.ts';
import { toMdast } from '#lib/math/to-mdast.ts';
import type { PaperLink } from '#lib/schema.ts';
import { findLinks } from './find-links.ts';

/** A title with its formulas restored. */
export interface RestoredTitle {
  /** Plain Unicode. */
  plain: string;
  /** Inline Markdown; absent where it would say no more than the plain form. */
  markdown?: string;
}

/** An abstract with its formulas restored. */
export interface RestoredAbstract {
  markdown: string;
  plain: string;
  links: PaperLink[];
}
