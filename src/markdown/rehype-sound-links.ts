import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** What an address without a host is read against. */
const anySite = 'https://offprint.example/';

/** An address that no browser can follow, such as `http://localhost:99999/`, is text: its link gives way to what is in it. */
export function rehypeSoundLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const { href } = node.properties;
      if (!parent || index === undefined || node.tagName !== 'a') return undefined;
      if (typeof href !== 'string' || URL.canParse(href, anySite)) return undefined;
      parent.children.splice(index, 1, ...node.children);
      return index;
    });
  };
}
