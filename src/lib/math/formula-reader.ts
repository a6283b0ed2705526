import { commandKinds, isGreekName, splitGlued } from './commands.ts';
import { readItem } from './formula-items.ts';
import { withNumerator } from './formula-fractions.ts';
import { fitsInside, joins } from './formula-joins.ts';
import {
  isOperand,
  isOperator,
  stronger,
  texOf,
  type Item,
  type InsideReader,
  type Piece,
  type Place,
  type Proof,
} from './formula-piece.ts';
import { readScripts } from './formula-scripts.ts';

/** A formula found in damaged text: `[start, end)`, its TeX, and what speaks for it. */
export interface FoundFormula {
  kind: 'formula';
  start: number;
  end: number;
  tex: string;
  proof: Proof;
  /** The Greek letter or quiet command, when it is nothing else. */
  name?: string;
}

/** Reads formulas in one text. */
export interface FormulaReader {
  /** The longest formula that begins at a place; `proof` 0 says that it may be plain text. */
  readFormula: (at: number) => FoundFormula | undefined;
  /** `^2` of `EMPO^2` and `^{circ}` of a name: only what is raised is a formula. */
  readRaised: (at: number) => FoundFormula | undefined;
}

/** A text → its reader, which remembers each bracket that it has looked into: time stays linear. */
export function formulaReader(text: string): FormulaReader {
  const seen = new Map<string, Piece | undefined>();
  const readInside: InsideReader = (place, closer) => {
    const key = `${place.at}${closer}`;
    if (!seen.has(key)) seen.set(key, insideOf(place, closer));
    return seen.get(key);
  };
  const itemAt: ItemReader = (at) => readItem({ text, at, depth: 0, readInside });
  return {
    readFormula: (at) => toFormula(at, readRun(text, at, itemAt)),
    readRaised: (at) => {
      const scripts = readScripts({ text, at, depth: 0, readInside }, 'word');
      return (
        scripts && { kind: 'formula', start: at, end: scripts.end, tex: scripts.tex, proof: 2 }
      );
    },
  };
}

type ItemReader = (at: number) => Piece | undefined;

function toFormula(start: number, run: Item[]): FoundFormula | undefined {
  const items = trimmed(run);
  const last = items.at(-1);
  if (!last) return undefined;
  const proof = proofOf(items.map(({ piece }) => piece));
  const alone = items.length === 1 ? last.piece.name : undefined;
  const { end } = last.piece;
  return { kind: 'formula', start, end, tex: texOf(items), proof, ...(alone && { name: alone }) };
}

/** The pieces that hang together from a place on, in running text. */
function readRun(text: string, start: number, itemAt: ItemReader): Item[] {
  const items: Item[] = [];
  let at = start;
  let proved = false;
  while (at - start < maxRun) {
    const from = skipSpace(text, at);
    const right = items.length > 0 && from === at + maxGap ? undefined : itemAt(from);
    if (!right) break;
    const left = items.at(-1)?.piece;
    const gap = from > at;
    const ahead = () => itemAt(skipSpace(text, right.end));
    const joint = { text, left, right, at: from, gap, ahead, proved };
    if (!isWholeNumber(text, right) || !joins(joint)) break;
    const piece = gluedTo(left, right, { text, gap });
    proved ||= piece.proof > 0;
    items.push(...(gap ? [{ piece, gap }] : withNumerator(items, { piece, gap })));
    at = right.end;
  }
  return items;
}

/** `16times`, `sim700`, `0.9sigma`: glued to a number, a word leaves no doubt. */
function gluedTo(
  left: Piece | undefined,
  right: Piece,
  { text, gap }: { text: string; gap: boolean },
): Piece {
  if (left?.kind === 'number' && !gap && right.kind === 'symbol') return { ...right, proof: 2 };
  const glued = (left && !gap) || digit.test(text[right.end] ?? '');
  return right.quiet && glued && right.kind !== 'function' ? { ...right, proof: 2 } : right;
}

/** `3` of `3B` is no number of a formula: its unit would stay outside. `16times` is one. */
function isWholeNumber(text: string, { kind, end }: Piece): boolean {
  if (kind !== 'number') return true;
  letters.lastIndex = end;
  const unit = letters.exec(text)?.[0] ?? '';
  return (
    unit === '' || timesOnly.test(unit) || commandKinds.has(unit) || splitGlued(unit) !== undefined
  );
}

/** Operators at the end wait for something that isn't there, unless they tell a formula by themselves. */
function trimmed(items: Item[]): Item[] {
  let end = items.length;
  while (end > 0) {
    const last = items[end - 1]?.piece;
    if (!last || isOperand(last) || (last.kind !== 'mark' && last.kind !== 'separator')) break;
    end -= 1;
  }
  return items.slice(0, end);
}

/** Pieces → what speaks for their being a formula. */
function proofOf(pieces: readonly Piece[]): Proof {
  const told = pieces.reduce<Proof>((proof, piece) => stronger(proof, piece.proof), 0);
  if (told === 2) return told;
  const glued = pieces.some(({ quiet }) => quiet) || isProduct(pieces);
  const related = pieces.length > 2 && pieces.some(isOperator) && pieces.some(isGreek);
  return glued || related || isApplied(pieces) || isGreekList(pieces) ? 1 : told;
}

/** `R(\pi)`, `O(n)`: a letter that is applied to a Greek one, or Landau's symbol. */
const isApplied = ([head, argument, ...more]: readonly Piece[]) =>
  head?.kind === 'letter' &&
  argument?.kind === 'group' &&
  more.length === 0 &&
  (applied.test(argument.tex) || (head.tex === 'O' && argument.tex.startsWith('(')));

/** `\alpha, \beta` */
const isGreekList = (pieces: readonly Piece[]) =>
  pieces.length > 2 && pieces.every((piece) => piece.tex === ',' || isGreek(piece));

/** `\Delta W`, `\lambda k` */
const isProduct = (pieces: readonly Piece[]) =>
  pieces.some((piece, index) => isGreek(piece) && pieces[index + 1]?.kind === 'letter');

const isGreek = ({ name, kind }: Piece) =>
  (name !== undefined && isGreekName(name)) || (kind === 'symbol' && name === undefined);

/** What stands between a bracket and its closer, all of it or nothing. */
function insideOf(place: Place, closer: string): Piece | undefined {
  if (place.depth > maxDepth) return undefined;
  const items: Item[] = [];
  let at = place.at;
  while (at - place.at < maxInside) {
    const from = skipSpace(place.text, at);
    if (place.text.startsWith(closer, from))
      return insidePiece(items, { at: from, gap: from > at });
    if (from === at + maxGap) return undefined;
    const piece = readItem({ ...place, at: from });
    if (!piece || !fitsInside(items.at(-1)?.piece, piece, from > at)) return undefined;
    items.push(...withNumerator(items, { piece, gap: from > at }));
    at = piece.end;
  }
  return undefined;
}

function insidePiece(
  items: readonly Item[],
  { at, gap }: { at: number; gap: boolean },
): Piece | undefined {
  const [first] = items;
  if (!first) return undefined;
  const pieces = items.map(({ piece }) => piece);
  const tex = `${first.gap ? ' ' : ''}${texOf(items)}${gap ? ' ' : ''}`;
  const kind = items.length === 1 ? first.piece.kind : 'group';
  const listed = items.length > 1 && pieces.some(({ tex: mark }) => mark === ',');
  return { kind, end: at, tex, proof: proofOf(pieces), listed };
}

function skipSpace(text: string, at: number): number {
  let end = at;
  while (end - at < maxGap && isSpace(text[end])) end += 1;
  return end;
}

const isSpace = (character: string | undefined) =>
  character === ' ' || character === '\n' || character === '~' || character === '\t';

/** A line break in a formula comes with an indent at most. */
const maxGap = 3;
const maxDepth = 12;
/** The longest run and the longest bracket, in characters; no abstract's formula is near it. */
const maxRun = 600;
const maxInside = 400;
/** `(\pi)` */
const applied = /^\(\\[a-z]+\)$/i;
const digit = /\d/;
/** `B` of `3B` */
const letters = /[A-Za-z]*/y;
/** `times`, `timesRTX` */
const timesOnly = /^times(?![a-z])/;
