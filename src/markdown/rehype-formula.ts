import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
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

/** Text that is indexed and not shown. */
const toPlain = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { hidden: true },
  children: [{ type: 'text', value }],
});

/**
 * Wraps each rendered formula so that search indexes it once, in its plain form: the three layers that KaTeX makes
 * are kept out of the index, and a hidden `ν²` beside them is indexed in their place.
 */
export function rehypeFormula() {
  return (tree: Root, file: VFile): void => {
    const [failed] = file.messages.filter(({ source }) => source === 'rehype-katex');
    if (failed)
      throw new Error(
        `a formula can't be rendered: ${failed.cause instanceof Error ? failed.cause.message : failed.reason}`,
      );
    visit(tree, 'element', (node, index, parent) => {
      if (!isClass(node, 'katex') || !parent || index === undefined) return;
      const plain = texToUnicode(findTex(node));
      node.properties['dataPagefindIgnore'] = 'all';
      parent.children[index] = {
        type: 'element',
        tagName: 'span',
        properties: {
          className: ['formula'],
        },
        children: [node, toPlain(plain)],
      };
      return SKIP;
    });
  };
}
