/** How much a piece speaks for a formula: nothing, something, or all. */
export type Proof = 0 | 1 | 2;

/** What a piece is in the grammar of formulas. */
export type PieceKind =
  | 'number'
  | 'letter'
  | 'symbol'
  | 'group'
  | 'scripted'
  | 'function'
  | 'relation'
  | 'binary'
  | 'mark'
  | 'separator';

/** A piece of a formula as read from damaged text. */
export interface Piece {
  kind: PieceKind;
  /** Where it ends in the text. */
  end: number;
  tex: string;
  proof: Proof;
  /** The command that it is, when it is one bare command. */
  name?: string;
  /** A quiet command (`times`, `in`) is also a word: what stands beside it decides. */
  quiet?: boolean;
  /** Its two parts, when it is a fraction. */
  fraction?: { top: string; below: string };
  /** Whether commas divide it: `4, 8`. */
  listed?: boolean;
}

/** A piece in its row. */
export interface Item {
  piece: Piece;
  /** Whether white space lies before it. */
  gap: boolean;
}

/** Reads what stands between a bracket and its closer; `end` is the closer's place. */
export type InsideReader = (place: Place, closer: string) => Piece | undefined;

/** A place in the text, with the way to read what lies deeper. */
export interface Place {
  text: string;
  at: number;
  /** How many brackets are open; 0 in running text, where words may be English. */
  depth: number;
  readInside: InsideReader;
}

/** A piece → whether it can stand at either side of an operator. */
export function isOperand({ kind }: Piece): boolean {
  return (
    kind === 'number' ||
    kind === 'letter' ||
    kind === 'symbol' ||
    kind === 'group' ||
    kind === 'scripted'
  );
}

/** A piece → whether it is an operator: a relation, a binary operator or a mark such as `=`. */
export function isOperator({ kind }: Piece): boolean {
  return kind === 'relation' || kind === 'binary' || kind === 'mark';
}

/** A piece → whether it is an operand that no plain text would hold: a Greek letter, a scripted one. */
export function isSymbolic({ kind }: Piece): boolean {
  return kind === 'symbol' || kind === 'scripted';
}

/** The stronger of two proofs. */
export function stronger(a: Proof, b: Proof): Proof {
  return a > b ? a : b;
}

/** Two stretches of TeX → one, with a space where a command name would swallow a letter. */
export function joinTex(left: string, right: string): string {
  return endsInCommand.test(left) && startsWithLetter.test(right)
    ? `${left} ${right}`
    : left + right;
}

/** A row of pieces → its TeX. */
export function texOf(items: readonly Item[]): string {
  return items.reduce(
    (tex, { piece, gap }, index) => joinTex(gap && index > 0 ? `${tex} ` : tex, piece.tex),
    '',
  );
}

/** `x\alpha`; looks at the last few characters only. */
const endsInCommand = { test: (tex: string) => /\\[A-Za-z]+$/.test(tex.slice(-24)) };
/** `x` */
const startsWithLetter = /^[A-Za-z]/;
