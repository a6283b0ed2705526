import { parseMarkdown } from '#lib/math/markdown.ts';
import { renderPlain } from '#lib/math/render-plain.ts';

/** An abstract's Markdown → plain Unicode text, with a space between paragraphs. */
export function toPlainText(markdown: string): string {
  return renderPlain(parseMarkdown(markdown)).replace(/\s+/g, ' ').trim();
}
