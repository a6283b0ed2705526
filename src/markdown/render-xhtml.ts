import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import { pipeline, toRehypePlugins } from './pipeline.ts';

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
  rehypePlugins: [...toRehypePlugins({ output: 'mathml' }), rehypeXhtml],
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
