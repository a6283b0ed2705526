import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { texToUnicode } from '#lib/math/tex-to-unicode.ts';

const isClass = (node: Element, name: string): boolean =>
  Array.isArray(node.properties.className) && node.properties.className.includes(name);

/** The TeX that KaTeX keeps beside a formula for copying. */
function findTex(formula: Element): string {
  let tex = '';
  visit(formula, 'element', (node) => {
    const [child] = node.children;
    if (node.tagName === 'annotation' && child?.type === 'text') tex = child.value;
  });
  return tex;
}

declare module 'hast' {
  interface ElementData {
    /** A formula's plain form: `ν²`. */
    plain?: string;
  }
}

/** Wraps each rendered formula, and notes its plain form for the plugins behind. */
export function rehypeFormula() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!isClass(node, 'katex') || !parent || index === undefined) return;
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['formula'] },
        data: { plain: texToUnicode(findTex(node)) },
        children: [node],
      };
      return SKIP;
    });
  };
}
