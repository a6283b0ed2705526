import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { renderTex } from '#lib/math/katex-check.ts';
import { isLeftTex } from '#lib/math/raw-tex.ts';

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties.className) && properties.className.includes(name);

const toValue = ({ children }: Element): string =>
  children.map((child) => (child.type === 'text' ? child.value : '')).join('');

/** `<code class="tex">` with TeX as its author typed it. */
function markAsTex(node: Element, typed: string): void {
  node.tagName = 'code';
  node.properties = { className: ['tex'] };
  node.children = [{ type: 'text', value: typed }];
}

/** A formula that KaTeX can't read is no formula, but code, and so is other TeX that was left. */
export function rehypeLeftTex() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'code') return;
      const value = toValue(node);
      if (!hasClass(node, 'language-math')) {
        if (isLeftTex(value)) markAsTex(node, value);
      } else if (renderTex(value, 'mathml') === undefined) markAsTex(node, `$${value}$`);
    });
  };
}

/** What KaTeX itself marks as unreadable, and colours by an attribute that no policy lets through, is the same code. */
export function rehypeFailedTex() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (hasClass(node, 'katex-error')) markAsTex(node, `$${toValue(node)}$`);
    });
  };
}
