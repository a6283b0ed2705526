import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { removeForbidden } from '#lib/clean-characters.ts';

/** Takes out what Markdown and TeX can name by number and no page may have: `&#x202E;`, `\char"202E`. */
export function rehypeCharacters() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = removeForbidden(node.value);
    });
  };
}
