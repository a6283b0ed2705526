import type { Nodes } from 'mdast';
import { texToUnicode } from './tex-to-unicode.ts';

/** A tree or its nodes → plain text, each formula as Unicode; a blank line stands between paragraphs. */
export function renderPlain(node: Nodes | readonly Nodes[]): string {
  if (isList(node)) return node.map(renderPlain).join('');
  if (node.type === 'root') return node.children.map(renderPlain).join('\n\n');
  if (node.type === 'inlineMath' || node.type === 'math') return texToUnicode(node.value);
  if (node.type === 'break') return ' ';
  // Pages show no HTML of a source.
  if (node.type === 'html') return '';
  if ('children' in node) return node.children.map(renderPlain).join('');
  return 'value' in node ? node.value : '';
}

const isList = (node: Nodes | readonly Nodes[]): node is readonly Nodes[] => Array.isArray(node);
