import { budgets } from '#lib/budgets.ts';

/** Abbreviations by name in lower case, with the whole text that each stands for; none where it is too long. */
export type BibtexStrings = ReadonlyMap<string, string | undefined>;

/** A part of a value: a text that stood in braces or quotation marks, or a bare word that no `@string` says. */
export interface BibtexPiece {
  text: string;
  isWord: boolean;
}

/** A value as an entry or a `@string` has it, and the place behind it. */
export interface BibtexValue {
  pieces: BibtexPiece[];
  end: number;
}

/** A piece of a value: text in braces or quotation marks, a number, or an abbreviation’s name. */
const piece = /\s*(?:(?<open>[{"])|(?<word>[^\s={}#",()]{1,100}))/y;
/** What joins pieces. */
const joint = /\s*#/y;
/** More words behind a bare one, as those write who leave out the braces: `title = Graphs of Thought,`. */
const bareText = /[^\S\n]+[^\s{}"=#,)][^\n{}"=#]{0,500}?(?=,?[^\S\n]*(?:\n|$))/y;

/** The place of the sign that ends a text in braces or quotation marks, or -1. */
function findClose(text: string, open: number): number {
  const isQuoted = text[open] === '"';
  let depth = 0;
  for (let place = open + 1; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (depth === 0 && sign === (isQuoted ? '"' : '}')) return place;
    else if (sign === '{') depth++;
    else if (sign === '}') depth = Math.max(0, depth - 1);
  }
  return -1;
}

/** A bare word, with the words behind it that stand in no braces either, and the place behind them. */
function readWord(text: string, word: string, end: number): BibtexValue {
  bareText.lastIndex = end;
  const more = bareText.exec(text)?.[0] ?? '';
  const pieces = [{ text: word + more, isWord: more === '' }];
  return { pieces, end: end + more.length };
}

/** The first piece at a place; nothing where none stands or where it has no end. */
function readPiece(text: string, start: number): BibtexValue | undefined {
  piece.lastIndex = start;
  const { open, word } = piece.exec(text)?.groups ?? {};
  const inside = piece.lastIndex;
  if (word !== undefined) return readWord(text, word, inside);
  const close = open === undefined ? -1 : findClose(text, inside - 1);
  if (close < 0) return undefined;
  return { pieces: [{ text: text.slice(inside, close), isWord: false }], end: close + 1 };
}

/** A bare word → the text of its `@string`, nothing where that can’t be kept, or itself. */
function expand({ text, isWord }: BibtexPiece, strings: BibtexStrings): BibtexPiece {
  const name = text.toLowerCase();
  if (!isWord || !strings.has(name)) return { text, isWord };
  return { text: strings.get(name) ?? '', isWord: false };
}

/**
 * A value that begins at a place, its abbreviations written out; nothing when it has no end. One that is longer than any
 * entry ends there.
 */
export function readBibtexValue(
  text: string,
  start: number,
  strings: BibtexStrings,
): BibtexValue | undefined {
  const pieces: BibtexPiece[] = [];
  let length = 0;
  for (let place = start; ; place = joint.lastIndex) {
    const read = readPiece(text, place);
    if (!read) return undefined;
    const known = read.pieces.map((each) => expand(each, strings));
    length += known.reduce((sum, each) => sum + each.text.length, 0);
    if (length <= 2 * budgets.bibtexEntry) pieces.push(...known);
    joint.lastIndex = read.end;
    if (!joint.test(text)) return { pieces, end: read.end };
  }
}

/** A value’s whole text. */
export function toValueText(pieces: readonly BibtexPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}
