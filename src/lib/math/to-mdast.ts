import type { Paragraph, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import { cleanText, findAccents } from './clean-text.ts';
import { findFormulas } from './find-formulas.ts';
import { findCodePoints } from './glued-signs.ts';
import { blank, findIslands, inOrder } from './islands.ts';
import { texCheck } from './katex-check.ts';
import { readMarks, withStyles } from './mark-pieces.ts';
import type { Restoration, RestoreOptions } from './restoration.ts';
import { paragraphsOf, type Stretch } from './paragraphs.ts';
import { toPhrasing } from './to-phrasing.ts';

/** A text as a tree, with an entry for each change that was made to it. */
export interface RestoredTree {
  tree: Root;
  ledger: Restoration[];
}

/** An abstract → its tree of paragraphs and what was restored, formulas and prose. */
export function toMdast(text: string, options: RestoreOptions = {}): RestoredTree {
  return toTree(text, { ...options, paragraphs: paragraphsOf(text), prose: 'clean' });
}

/** An abstract with lost TeX → the same with its formulas restored and its prose as printed. */
export function formulasToMdast(text: string): RestoredTree {
  return toTree(text, { paragraphs: paragraphsOf(text), prose: 'as printed' });
}

/** A title → a tree of one paragraph, without links. */
export function titleToMdast(text: string, options: RestoreOptions = {}): RestoredTree {
  const paragraphs = [{ start: 0, end: text.length }];
  const { tree, ledger } = toTree(text, { ...options, paragraphs, prose: 'clean' });
  return { tree: { ...tree, children: tree.children.map(withoutLinks) }, ledger };
}

interface Stages extends RestoreOptions {
  paragraphs: readonly Stretch[];
  /** Whether leftovers of TeX in prose become text, emphasis and links, or stay as they are. */
  prose: 'clean' | 'as printed';
}

function toTree(
  text: string,
  { paragraphs, prose, tex = 'lost', marks = [] }: Stages,
): RestoredTree {
  const check = texCheck();
  const marked = readMarks(text, marks);
  const unread = blank(text, inOrder([...marked.formulas, ...marked.links]));
  const islands = [...marked.formulas, ...marked.links, ...findIslands(unread, { check, tex })];
  const outside = blank(text, inOrder([...islands, ...marked.scripts]));
  const prosaic = blank(outside, findAccents(outside));
  const codes = prose === 'as printed' ? findCodePoints(prosaic) : [];
  const formulas = [...findFormulas(prosaic, check.renders), ...codes];
  const kept = islands.filter(({ kind }) => prose === 'clean' || kind === 'math');
  const pieces = withStyles(inOrder([...kept, ...formulas]), marked.styles);
  const dropBraces = islands.some(({ kind }) => kind === 'open') || letterGroup.test(text);
  const ledger: Restoration[] = marked.leftOut;
  const clean = (stretch: Stretch) => {
    if (prose === 'as printed') return text.slice(stretch.start, stretch.end);
    const cleaned = cleanText({ text, ...stretch, dropBraces });
    for (const entry of cleaned.ledger) ledger.push(entry);
    return cleaned.text;
  };
  const log = (entry: Omit<Restoration, 'before'>) =>
    ledger.push({ ...entry, before: text.slice(entry.start, entry.end) });
  const leaves = prose === 'clean' ? 'code' : 'text';
  let next = 0;
  const children = paragraphs.map((stretch): Paragraph => {
    const from = next;
    while ((pieces[next]?.start ?? Infinity) < stretch.end) next += 1;
    const inside = pieces.slice(from, next);
    return {
      type: 'paragraph',
      children: toPhrasing(stretch, inside, { clean, log, text, leaves }),
    };
  });
  return {
    tree: { type: 'root', children: children.filter(({ children: inner }) => inner.length > 0) },
    ledger: inOrder(ledger),
  };
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

/** `{S}ignal`, `brea{K}ing`: braces around the letters of an acronym */
const letterGroup = /(?<=[a-z])\{[A-Z]{1,4}\}|(?<![\w^}])\{[A-Z][a-z]{0,8}\}(?=[a-z])/;
