import type { Nodes } from 'mdast';
import { removeForbidden } from '#lib/clean-characters.ts';
import { parseMarkdown } from '#lib/math/markdown.ts';
import { renderPlain } from '#lib/math/render-plain.ts';

/** An abstract's Markdown → plain Unicode text, with a space between paragraphs. */
export function toPlainText(markdown: string): string {
  return removeForbidden(renderPlain(parseMarkdown(markdown)))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nodes that hold others which stand apart: a list, an item, a quotation. */
const containers = new Set(['root', 'blockquote', 'list', 'listItem', 'table', 'tableRow']);

/** The same, paragraph by paragraph; an item of a list is one, too. */
export function toPlainParagraphs(markdown: string): string[] {
  return listBlocks(parseMarkdown(markdown))
    .map((block) => removeForbidden(renderPlain(block)).replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

function listBlocks(node: Nodes): Nodes[] {
  return 'children' in node && containers.has(node.type)
    ? node.children.flatMap(listBlocks)
    : [node];
}
