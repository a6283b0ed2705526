import type { Nodes } from 'mdast';
import { joinTexts } from './seams.ts';

/** Whether two trees say the same: kinds, texts, formulas, addresses and titles, whatever their places in a file. */
export function isSameTree(one: Nodes, other: Nodes): boolean {
  return toShape(one) === toShape(other);
}

/** A tree as text: texts beside each other are one, what is not told is left out. */
function toShape(tree: Nodes): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position' || key === 'data' || value === null) return undefined;
    return key === 'children' && Array.isArray(value) ? joinTexts(value as Nodes[]) : value;
  });
}
