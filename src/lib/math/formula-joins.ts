import { isGreekName } from './commands.ts';
import { isOperand, isOperator, type Piece } from './formula-piece.ts';

/** Two neighbours in a formula that is being read. */
export interface Joint {
  text: string;
  /** The piece before, if any. */
  left: Piece | undefined;
  /** The piece that may be taken in. */
  right: Piece;
  /** Where `right` begins. */
  at: number;
  /** Whether white space lies between. */
  gap: boolean;
  /** What could follow `right`; undefined at a formula's end. */
  ahead: () => Piece | undefined;
}

/** A joint in running text → whether the formula goes on over it. */
export function joins(joint: Joint): boolean {
  const { left, right } = joint;
  if (right.quiet) return quietJoins(joint);
  if (!left) return opens(joint);
  if (right.kind === 'separator') return false;
  if (right.kind === 'mark') return markJoins(joint);
  if (isOperator(right)) return true;
  if (isOperator(left)) return afterOperator(joint);
  return sideBySide(joint);
}

/** What can begin a formula: not a mark, and a bracket only when something is done to it. */
function opens({ right }: Joint): boolean {
  if (right.kind === 'mark' || right.kind === 'separator') return false;
  return right.kind !== 'group' || !/^[([]/.test(right.tex) || right.proof === 2 && right.tex.startsWith('\\');
}

/** `x = 1`, `a+b`: a mark needs something on both sides, and a hyphen or slash more than that. */
function markJoins({ text, left, right, at, gap, ahead }: Joint): boolean {
  if (!left || !isOperand(left)) return false;
  const next = ahead();
  if (!next || !(isOperand(next) || next.kind === 'function' || isSignBefore(next, right))) return false;
  if (equalities.has(right.tex)) return true;
  const spaced = space.test(text[at + 1] ?? '');
  if (gap !== spaced && left.proof === 0) return false;
  if (isSymbolic(left) && isSymbolic(next)) return true;
  if (left.proof > 0) return next.kind !== 'number' || gap || right.tex !== '-' || true;
  return false;
}

/** `=-0.6`: a sign behind an equality. */
function isSignBefore(next: Piece, { tex }: Piece): boolean {
  return equalities.has(tex) && (next.tex === '-' || next.tex === '+');
}

/** `\leq 3`: a number with a unit, an article or a word isn't part of it. */
function afterOperator({ text, left, right, gap }: Joint): boolean {
  if (right.kind === 'letter' && gap) return !(articles.has(right.tex) && space.test(text[right.end] ?? ' '));
  if (right.kind === 'group' && gap && left?.kind !== 'mark') return right.proof > 0 || opensSet(left, right);
  return true;
}

/** `\in [0, 1]`, `\in {4, 8}`. */
function opensSet(left: Piece | undefined, right: Piece): boolean {
  return left?.name === 'in' || left?.kind === 'relation' ? /^[[{(]/.test(right.tex) : false;
}

/** `R_k(x)`, `w_k R_k`, `2\pi`: two operands with no operator between. */
function sideBySide({ left, right, gap }: Joint): boolean {
  if (!left) return false;
  if (left.kind === 'function') return right.kind !== 'group' || !gap || right.proof > 0;
  if (right.kind === 'function') return !gap || left.proof > 0;
  if (right.kind === 'group' && /^[([]/.test(right.tex)) return !gap && left.kind !== 'number';
  if (right.kind === 'number') return false;
  if (!gap) return isSymbolic(right) || left.proof > 0;
  if (left.kind === 'letter') return right.proof === 2 && !articles.has(left.tex);
  if (left.kind === 'number') return false;
  return left.proof > 0 && right.proof > 0;
}

/** A command that is also a word goes in where its neighbours leave no other reading. */
function quietJoins({ text, left, right, at, gap, ahead }: Joint): boolean {
  const name = right.name ?? '';
  const after = text[right.end] ?? '';
  const before = left !== undefined && isOperand(left);
  if (name === 'times') {
    if (digit.test(after)) return before ? true : !gap;
    if (before && !gap) return !smallLetter.test(after);
    const next = ahead();
    return before && isTimesPair(left, next);
  }
  if (name === 'sim') return !/^\s*2[a-zA-Z]/.test(text.slice(right.end, right.end + 4)) && (
    (before && !gap) || /^\s*\d/.test(text.slice(right.end, right.end + 3)) || (before && isSymbolicPair(left, ahead())));
  if (name === 'approx') return ahead()?.kind === 'number' || (before && (!gap || isOperandLike(ahead())));
  if (name === 'pm') {
    const next = ahead();
    return before && next?.kind === 'number' || (before && isSymbolicPair(left, next));
  }
  if (name === 'in') return before && inJoins(left, ahead());
  if (name === 'to') return before && ahead()?.name === 'infty';
  if (right.kind === 'function') return functionJoins({ text, left, right, at, gap, ahead });
  if (right.kind === 'relation' && gap === false && digit.test(after)) return true;
  const next = ahead();
  return before && isSymbolicPair(left, next);
}

/** `log_2 n`, `Δ log p`, `exp(-x^2)`. */
function functionJoins({ left, right, gap, ahead }: Joint): boolean {
  if (right.proof > 0) return true;
  const next = ahead();
  if (!next || !isOperand(next)) return false;
  if (left === undefined) return next.kind === 'group' && next.proof > 0;
  return (!gap && isSymbolic(left)) || left.proof > 0 || (isOperator(left) && left.kind !== 'mark');
}

/** `256 times 256`, `n times n`, `d_k times d_v`. */
function isTimesPair(left: Piece, right: Piece | undefined): boolean {
  if (!right || !isOperand(right)) return false;
  if (left.kind === 'number') return right.kind === 'number' || isSymbolic(right);
  return right.kind !== 'letter' || !articles.has(right.tex);
}

/** `x in R^d`, `alpha in (0, 1)`, `c in {True, False}`. */
function inJoins(left: Piece, right: Piece | undefined): boolean {
  if (!right || articles.has(left.tex) || left.kind === 'number') return false;
  return right.kind === 'group' || (right.kind === 'scripted' && left.kind !== 'group') || right.name !== undefined;
}

const isSymbolic = ({ kind, name }: Piece) =>
  kind === 'symbol' || kind === 'scripted' || (name !== undefined && isGreekName(name));
const isOperandLike = (piece: Piece | undefined) => piece !== undefined && isOperand(piece);
const isSymbolicPair = (left: Piece, right: Piece | undefined) =>
  right !== undefined &&
  isOperand(right) &&
  (left.kind !== 'number' || right.kind !== 'number') &&
  (isSymbolic(left) || isSymbolic(right));

const articles = new Set(['a', 'A', 'I']);
const equalities = new Set('=<>≤≥≈∼→∈∝≠'.split(''));
const space = /\s/;
const digit = /\d/;
const smallLetter = /[a-z]/;
