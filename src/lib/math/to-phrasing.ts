import type { PhrasingContent } from 'mdast';
import type { FoundFormula } from './formula-reader.ts';
import type { ReplacedText } from './intact-formulas.ts';
import type { Island } from './islands.ts';
import type { Stretch } from './paragraphs.ts';
import type { Restoration } from './restoration.ts';
import { addScript, scripted } from './scripts.ts';
import type { Style, StyleMark } from './styles.ts';

/** Anything that stands in a paragraph and isn't prose. */
export type TextPiece = Island | FoundFormula;

/** What the builder needs: the input, the clean-up of prose, and the ledger. */
export interface PhrasingTools {
  text: string;
  clean: (stretch: Stretch) => string;
  /** What TeX that can't be read becomes. */
  leaves: 'code' | 'text';
  log: (entry: Omit<Restoration, 'before'>) => void;
}

interface Layer {
  style: Style | undefined;
  /** The source's markup said so: nothing was changed. */
  isMarked?: boolean;
  opened: Stretch;
  children: PhrasingContent[];
}

/** A paragraph's stretch and the pieces in it → its inline nodes. */
export function toPhrasing(
  { start, end }: Stretch,
  pieces: readonly TextPiece[],
  tools: PhrasingTools,
): PhrasingContent[] {
  const layers: Layer[] = [{ style: undefined, opened: { start, end: start }, children: [] }];
  let at = start;
  const proseUntil = (to: number) => {
    if (to > at) addProse(layers, tools.clean({ start: at, end: to }), tools);
  };
  for (const piece of pieces) {
    if (piece.start < at) continue;
    proseUntil(piece.start);
    at = Math.min(end, addPiece(layers, piece, tools));
  }
  proseUntil(end);
  while (layers.length > 1) closeLayer(layers, { start: end, end }, tools);
  return trimmed(merged(layers[0]?.children ?? []));
}

/** Puts a piece where it belongs and tells where the text goes on. */
function addPiece(layers: Layer[], piece: TextPiece, tools: PhrasingTools): number {
  const { start, end } = piece;
  if (piece.kind === 'open') {
    const { style, isMarked = false } = piece;
    layers.push({ style, isMarked, opened: { start, end }, children: [] });
    return end;
  }
  if (piece.kind === 'close') {
    closeLayer(layers, { start, end }, tools);
    return end;
  }
  if (piece.kind === 'text') {
    const { change: kind, text: after } = piece;
    tools.log({ kind, start, end, after, certainty: 'certain' });
    add(layers, { type: 'text', value: after });
    return end;
  }
  if (piece.kind === 'math' && !piece.renders) {
    const after = tools.text.slice(start, end);
    tools.log({ kind: 'broken-formula', start, end, after, certainty: 'certain' });
    add(layers, toLeft(after, tools));
    return end;
  }
  add(layers, toNode(piece, tools));
  return end;
}

/** Prose in which commands that nothing can read stay as typed. */
function addProse(layers: Layer[], prose: string, tools: PhrasingTools): void {
  for (const [index, part] of prose.split(leftCommand).entries())
    add(layers, index % 2 === 1 ? toLeft(part, tools) : { type: 'text', value: part });
}

/** TeX that can't be read is code, as its author typed it. */
const toLeft = (typed: string, { leaves }: PhrasingTools): PhrasingContent =>
  leaves === 'code' && typed.trim() !== ''
    ? { type: 'inlineCode', value: typed.replace(lineBreaks, ' ').trim() }
    : { type: 'text', value: typed };

function toNode(
  piece: Exclude<TextPiece, StyleMark | ReplacedText>,
  tools: PhrasingTools,
): PhrasingContent {
  const { start, end } = piece;
  if (piece.kind === 'link') {
    const label = piece.label ?? piece.url;
    if (piece.changed) tools.log({ kind: 'link', start, end, after: label, certainty: 'certain' });
    return { type: 'link', url: piece.url, children: [{ type: 'text', value: label }] };
  }
  const after = `$${piece.tex}$`;
  if (piece.kind === 'formula') {
    const certainty = piece.proof === 2 ? 'certain' : 'likely';
    tools.log({ kind: 'formula', start, end, after, certainty });
  } else if (tools.text.slice(start, end) !== after) {
    tools.log({ kind: 'kept-formula', start, end, after, certainty: 'certain' });
  }
  return { type: 'inlineMath', value: piece.tex };
}

/** Ends the innermost style and hangs its node into the one around. */
function closeLayer(layers: Layer[], closed: Stretch, { log }: PhrasingTools): void {
  const layer = layers.length > 1 ? layers.pop() : undefined;
  if (!layer?.style) return;
  // Emphasis in emphasis says no more, and Markdown can't write every kind of it.
  const isTwice = layers.some(({ style }) => style === layer.style);
  const nodes = isTwice ? layer.children : styled(layer.style, merged(layer.children));
  for (const node of nodes) add(layers, node);
  const kind = layer.style === 'footnote' || layer.style === 'citation' ? layer.style : 'style';
  if (layer.isMarked) return;
  const { start } = layer.opened;
  log({ kind, start, end: closed.end, after: layer.style, certainty: 'certain' });
}

function styled(style: Style, children: PhrasingContent[]): PhrasingContent[] {
  if (children.length === 0) return [];
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  if (style === 'strong' || style === 'emphasis') return emphasised(style, children);
  if (style === 'raised' || style === 'lowered') return scripted(style, children);
  if (style === 'footnote') return [text(' ('), ...children, text(')')];
  if (style === 'citation') return [text('['), ...children, text(']')];
  const [only] = children;
  if (style === 'code' && children.length === 1 && only?.type === 'text' && only.value !== ' ') {
    return [{ type: 'inlineCode', value: only.value.trim() }];
  }
  return children;
}

/** Markdown can't end emphasis with a space: the spaces at its edges move outside. */
function emphasised(style: 'strong' | 'emphasis', children: PhrasingContent[]): PhrasingContent[] {
  const inner = trimmed(children);
  if (inner.length === 0) return children;
  const first = children[0];
  const last = children.at(-1);
  const space: PhrasingContent = { type: 'text', value: ' ' };
  return [
    ...(first?.type === 'text' && first.value.startsWith(' ') ? [space] : []),
    { type: style, children: inner },
    ...(last?.type === 'text' && last.value.endsWith(' ') ? [space] : []),
  ];
}

function add(layers: Layer[], node: PhrasingContent): void {
  const into = layers.at(-1)?.children;
  if (into && !addScript(into, node)) into.push(node);
}

/** Nodes → the same with neighbouring texts as one, and each white space in them as one space. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  let texts: string[] = [];
  const flush = () => {
    const value = texts.join('').replace(whiteSpace, ' ').replace(nothing, '\ufffd').toWellFormed();
    if (value !== '') result.push({ type: 'text', value });
    texts = [];
  };
  for (const node of nodes) {
    if (node.type === 'text') texts.push(node.value);
    else {
      flush();
      result.push(node);
    }
  }
  flush();
  return result;
}

/** Nodes → the same without white space at either end. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.length - 1;
  return nodes
    .map((node, index): PhrasingContent => {
      if (node.type !== 'text') return node;
      const left = index === 0 ? node.value.trimStart() : node.value;
      return { type: 'text', value: index === last ? left.trimEnd() : left };
    })
    .filter((node) => node.type !== 'text' || node.value !== '');
}

/** `\frac{`, `\ours{x}`, in cleaned prose */
const leftCommand = /(\\[A-Za-z]+\{(?!\})(?:[^{}\\$]{0,80}\})?)/;
const lineBreaks = /[\n\r]+/g;
/** What no Markdown holds; it reads as the sign for what is unknown */
const nothing = /\u0000/g;
/** All that HTML would show as one space, and the hard wraps of arXiv */
const whiteSpace = /\s+/g;
