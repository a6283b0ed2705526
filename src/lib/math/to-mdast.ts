import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import { cleanText } from './clean-text.ts';
import { findFormulas } from './find-formulas.ts';
import type { FoundFormula } from './formula-reader.ts';
import { blank, findIslands, inOrder, type Island } from './islands.ts';
import { renderCheck } from './katex-check.ts';
import type { Restoration } from './restoration.ts';
import { toPhrasing, type Stretch } from './to-phrasing.ts';

/** A text as a tree, with an entry for each change that was made to it. */
export interface RestoredTree {
  tree: Root;
  ledger: Restoration[];
}

/** An abstract with lost TeX → its tree of paragraphs and what was restored. */
export function toMdast(text: string): RestoredTree {
  return toTree(text, paragraphsOf(text));
}

/** A title with lost TeX → a tree of one paragraph, without links. */
export function titleToMdast(text: string): RestoredTree {
  const { tree, ledger } = toTree(text, [{ start: 0, end: text.length }]);
  return { tree: { ...tree, children: tree.children.map(withoutLinks) }, ledger };
}

function toTree(text: string, paragraphs: readonly Stretch[]): RestoredTree {
  const renders = renderCheck();
  const islands = findIslands(text, renders);
  const formulas = findFormulas(blank(text, islands), renders);
  const pieces = inOrder([...islands, ...formulas.map(toPiece)]);
  const dropBraces = islands.some((island) => island.kind === 'open');
  const ledger: Restoration[] = [];
  const clean = (stretch: Stretch) => {
    const part = text.slice(stretch.start, stretch.end);
    const cleaned = cleanText(part, { offset: stretch.start, dropBraces });
    for (const entry of cleaned.ledger) ledger.push(entry);
    return cleaned.text;
  };
  const log = (entry: Omit<Restoration, 'before'>) =>
    ledger.push({ ...entry, before: text.slice(entry.start, entry.end) });
  let next = 0;
  const children = paragraphs.map((stretch): Paragraph => {
    const from = next;
    while ((pieces[next]?.start ?? Infinity) < stretch.end) next += 1;
    const inside = pieces.slice(from, next);
    return { type: 'paragraph', children: toPhrasing(stretch, inside, { clean, log, text }) };
  });
  return {
    tree: { type: 'root', children: children.filter(({ children: inner }) => inner.length > 0) },
    ledger: inOrder(ledger),
  };
}

const toPiece = (formula: FoundFormula) => ({ kind: 'formula' as const, ...formula });

/** Anything that stands in a paragraph and isn't prose. */
export type TextPiece = Island | ReturnType<typeof toPiece>;

function paragraphsOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(paragraphBreak)) {
    stretches.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...stretches, { start, end: text.length }];
}

/** A title is itself a link wherever it stands: it keeps a link's text only. */
function withoutLinks<T>(node: T): T {
  if (!hasChildren(node)) return node;
  const children = node.children.flatMap((child): PhrasingContent[] =>
    child.type === 'link' ? child.children : [withoutLinks(child)],
  );
  return { ...node, children };
}

function hasChildren<T>(node: T): node is T & { children: PhrasingContent[] } {
  return typeof node === 'object' && node !== null && 'children' in node;
}

/** A blank line, or arXiv's break: a new line with two spaces */
const paragraphBreak = /\n(?:[ \t]*\n\s*| {2,})/g;
