import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize from 'rehype-sanitize';
import remarkMath from 'remark-math';
import { rehypeFormula } from './rehype-formula.ts';
import { sanitizeSchema } from './sanitize.ts';

/** Bounds within which KaTeX works: nothing loads, expands or grows without end. */
export const katexOptions = {
  trust: false,
  maxExpand: 1000,
  maxSize: 10,
  strict: 'ignore' as const,
};

/** The one Markdown pipeline: GFM and formulas in, sanitized HTML with KaTeX out. */
export const pipeline = {
  syntaxHighlight: false as const,
  gfm: true,
  smartypants: false as const,
  remarkPlugins: [remarkMath],
  rehypePlugins: [[rehypeSanitize, sanitizeSchema], [rehypeKatex, katexOptions], rehypeFormula],
} satisfies Parameters<typeof createMarkdownProcessor>[0];
