import type { createMarkdownProcessor, RehypePlugins } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize from 'rehype-sanitize';
import remarkMath from 'remark-math';
import { katexOptions } from '#lib/math/katex-check.ts';
import { rehypeCharacters } from './rehype-characters.ts';
import { rehypeFormula } from './rehype-formula.ts';
import { rehypeKeepTogether } from './rehype-keep-together.ts';
import { rehypeSoundLinks } from './rehype-sound-links.ts';
import { rehypeFailedTex, rehypeLeftTex } from './rehype-left-tex.ts';
import { rehypeTerms } from './rehype-terms.ts';
import { sanitizeSchema } from './sanitize.ts';

/** What every rendering does: HTML is sanitized first, formulas are KaTeX’s in the form given, characters are looked at last. */
export function toRehypePlugins(
  katex: { output?: 'mathml' },
  { between = [] }: { between?: RehypePlugins } = {},
): RehypePlugins {
  return [
    [rehypeSanitize, sanitizeSchema],
    rehypeSoundLinks,
    rehypeLeftTex,
    [rehypeKatex, { ...katexOptions, ...katex }],
    rehypeFailedTex,
    ...between,
    rehypeCharacters,
  ];
}

/** The one Markdown pipeline: GFM and formulas in, sanitized HTML with KaTeX out. */
export const pipeline = {
  syntaxHighlight: false as const,
  gfm: true,
  smartypants: false as const,
  remarkPlugins: [remarkMath],
  rehypePlugins: toRehypePlugins({}, { between: [rehypeFormula, rehypeKeepTogether, rehypeTerms] }),
} satisfies Parameters<typeof createMarkdownProcessor>[0];
