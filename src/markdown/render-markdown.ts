import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { pipeline } from './pipeline.ts';
import type { LinkedTerm } from './rehype-terms.ts';

/** Markdown as HTML, and whether it needs KaTeX's style sheet. */
export interface RenderedMarkdown {
  html: string;
  hasFormula: boolean;
}

const processor = createMarkdownProcessor(pipeline);
/** What the processor puts before every message; it does not know the file. */
const processorPrefix = /^Failed to parse Markdown file "[^"]*":\n/;
/** The one paragraph that a title becomes. */
const onlyParagraph = /^<p>([\s\S]*)<\/p>\s*$/;

/** Markdown → HTML, the first use of each term linked. Throws, naming the file, when a part can't be rendered: the build stops there. */
export async function renderMarkdown(
  markdown: string,
  file: string,
  terms: readonly LinkedTerm[] = [],
): Promise<RenderedMarkdown> {
  try {
    const { code } = await (await processor).render(markdown, { frontmatter: { terms } });
    if (code.trim() === '') throw new Error('nothing came out of it');
    return { html: code, hasFormula: code.includes('class="katex') };
  } catch (cause) {
    const reason = (cause instanceof Error ? cause.message : String(cause)).replace(
      processorPrefix,
      '',
    );
    throw new Error(`${file} can't be rendered: ${reason}`, { cause });
  }
}

/** One line of Markdown, such as a title → HTML without a paragraph around it. */
export async function renderInline(markdown: string, file: string): Promise<RenderedMarkdown> {
  const { html, hasFormula } = await renderMarkdown(markdown, file);
  return { html: html.replace(onlyParagraph, '$1'), hasFormula };
}
