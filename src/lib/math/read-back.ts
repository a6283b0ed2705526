import type { Root } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import { isSameTree } from './same-tree.ts';

/** Whether Markdown reads as the tree that it was written from. */
export function readsBack(markdown: string, tree: Root): boolean {
  return isPlainLine(markdown) && isItsText(markdown, tree)
    ? true
    : isSameTree(parseMarkdown(markdown), tree);
}

/** Whether a text is one line of words and stops, which can only be read as itself: most are, and need no reading. */
export function isPlainLine(markdown: string): boolean {
  return plainLine.test(markdown) && !markdown.includes('www');
}

function isItsText(markdown: string, { children: [paragraph, ...others] }: Root): boolean {
  if (paragraph?.type !== 'paragraph' || others.length > 0) return false;
  const [only, ...rest] = paragraph.children;
  return rest.length === 0 && only?.type === 'text' && only.value === markdown;
}

/** A letter, then letters, digits, single spaces and signs that mean nothing to Markdown; a stop or letter at the end */
const plainLine = /^\p{L}(?: ?[\p{L}\p{N}.,;'"()?%/“”‘’–—-])*$/u;
