import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize from 'rehype-sanitize';
import type { VFile } from 'vfile';
import { katexOptions } from '#lib/math/katex-check.ts';
import { pipeline } from './pipeline.ts';
import { rehypeCharacters } from './rehype-characters.ts';
import { rehypeSoundLinks } from './rehype-sound-links.ts';
import { rehypeFailedTex, rehypeLeftTex } from './rehype-left-tex.ts';
import { sanitizeSchema } from './sanitize.ts';

/** Leaves the tree as XHTML among the file's front matter, which the processor hands back. */
function rehypeXhtml() {
  return (tree: Root, file: VFile): void => {
    const xhtml = toHtml(tree, {
      closeSelfClosing: true,
      closeEmptyElements: true,
      characterReferences: { useNamedReferences: false },
    });
    // The end of a CDATA section, which XML allows in no text.
    const sound = xhtml.replaceAll(']]>', ']]&gt;');
    Object.assign((file.data.astro as { frontmatter: object }).frontmatter, { xhtml: sound });
  };
}

const processor = createMarkdownProcessor({
  ...pipeline,
  rehypePlugins: [
    [rehypeSanitize, sanitizeSchema],
    rehypeSoundLinks,
    rehypeLeftTex,
    [rehypeKatex, { ...katexOptions, output: 'mathml' }],
    rehypeFailedTex,
    rehypeCharacters,
    rehypeXhtml,
  ],
});
/** The one paragraph that a title becomes. */
const onlyParagraph = /^<p>([\s\S]*)<\/p>\s*$/;

/** Markdown → sanitized XHTML with formulas as MathML, as a book wants it. Throws, naming the file. */
export async function renderXhtml(markdown: string, file: string): Promise<string> {
  try {
    const { metadata } = await (await processor).render(markdown, { frontmatter: {} });
    const xhtml: unknown = metadata.frontmatter['xhtml'];
    if (typeof xhtml !== 'string') throw new Error('nothing came out of it');
    return xhtml;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${file} can't be rendered for a book: ${reason}`, { cause });
  }
}

/** One line of Markdown → XHTML without a paragraph around it. */
export async function renderInlineXhtml(markdown: string, file: string): Promise<string> {
  return (await renderXhtml(markdown, file)).replace(onlyParagraph, '$1');
}
