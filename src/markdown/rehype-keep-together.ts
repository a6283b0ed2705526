import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** A bracket or quote that opens right before a formula. */
const opening = /[([{“‘]+$/;
/** Punctuation right behind a formula. */
const closing = /^[)\]}”’.,;:!?%]+/;
/** Formulas whose plain form is longer must be able to go on the next line of a small screen. */
const longest = 24;

const isFormula = (node: ElementContent | undefined): node is Element =>
  node?.type === 'element' &&
  Array.isArray(node.properties.className) &&
  node.properties.className.includes('formula') &&
  (node.data?.plain ?? '').length <= longest;

/** Takes the match off a text node and gives it back. */
function takeOff(node: ElementContent | undefined, pattern: RegExp): string {
  if (node?.type !== 'text') return '';
  const taken = pattern.exec(node.value)?.[0] ?? '';
  node.value = node.value.replace(pattern, '');
  return taken;
}

const toText = (value: string): ElementContent[] => (value ? [{ type: 'text', value }] : []);

/** No line ends between a short formula and the brackets or the full stop that touch it. */
export function rehypeKeepTogether() {
  return (tree: Root): void => {
    visit(tree, 'element', (parent) => {
      if (parent.tagName === 'span') return SKIP;
      parent.children = parent.children.map((node, index, siblings) => {
        if (!isFormula(node)) return node;
        const before = takeOff(siblings[index - 1], opening);
        const after = takeOff(siblings[index + 1], closing);
        if (before + after === '') return node;
        return {
          type: 'element',
          tagName: 'span',
          properties: { className: ['together'] },
          children: [...toText(before), node, ...toText(after)],
        };
      });
      return undefined;
    });
  };
}
