import { budgets } from '#lib/budgets.ts';
import { decodeReferences } from './references.ts';
import type { Token } from './scan-markup.ts';
import { unclosed } from './elements.ts';

/** An element with what lies in it; a text has its characters. */
export type MarkupNode = MarkupElement | string;
/** An element by its local name in lower case: `italic` for `<jats:italic>`. */
export interface MarkupElement {
  name: string;
  attributes: string;
  children: MarkupNode[];
}

/** Tags and texts → their tree. What is never closed ends with what is around it. */
export function toMarkupTree(tokens: readonly Token[]): MarkupElement {
  const root: MarkupElement = { name: '', attributes: '', children: [] };
  const open = [root];
  for (const token of tokens) {
    if (token.kind === 'text') {
      open.at(-1)?.children.push(token.isData ? token.text : decodeReferences(token.text));
    } else if (token.kind === 'comment') {
      open.at(-1)?.children.push({ name: '!', attributes: '', children: [token.text] });
    } else if (token.kind === 'close') {
      const at = open.findLastIndex(({ name }) => name === token.name);
      if (at > 0) open.length = at;
    } else {
      const { name, attributes } = token;
      if (unclosed.has(name) && open.at(-1)?.name === name && open.length > 1) open.pop();
      const element: MarkupElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      if (token.kind === 'open' && !isVoid(name) && open.length < budgets.markupDepth)
        open.push(element);
    }
  }
  return root;
}

/** A node → its text alone. */
export function toContent(node: MarkupNode): string {
  return typeof node === 'string' ? node : node.children.map(toContent).join('');
}

/** An element's attribute by its name. */
export function toAttribute({ attributes }: MarkupElement, name: string): string | undefined {
  for (const { groups } of attributes.matchAll(attribute)) {
    if (groups?.['name']?.toLowerCase() !== name) continue;
    return decodeReferences(groups['double'] ?? groups['single'] ?? groups['bare'] ?? '');
  }
  return undefined;
}

const isVoid = (name: string): boolean => voids.has(name);
const voids = new Set(
  'br hr img meta link wbr break graphic inline-graphic mspace mprescripts none'.split(' '),
);
/** `class="nocase"` */
const attribute =
  /(?<name>[\w:.-]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'<>=]+))/g;
