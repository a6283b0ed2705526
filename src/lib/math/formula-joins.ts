import { isGreekName } from './commands.ts';
import { isOperand, isOperator, isSymbolic, type Piece } from './formula-piece.ts';
import { type Joint, wordJoins } from './word-joins.ts';

/** A joint in running text → whether the formula goes on over it. */
export function joins(joint: Joint): boolean {
  const { left, right, gap } = joint;
  if (left && gap && isArticle(left))
    return isTellingRelation(right) || (right.kind === 'mark' && markJoins(joint, left));
  if (right.quiet) return wordJoins(joint);
  if (!left) return opens(right) || isTuple(joint);
  if (right.kind === 'separator') return listGoesOn(joint, left);
  if (right.kind === 'mark') return markJoins(joint, left);
  if (isOperator(right)) return true;
  if (left.kind === 'separator') return isOperand(right);
  return isOperator(left) ? afterOperator(joint, left) : sideBySide(joint, left);
}

/** `leq` of `a leq b`: no article comes before it. */
const isTellingRelation = ({ kind, proof, quiet }: Piece) =>
  kind === 'relation' && proof === 2 && !quiet;

/** Between brackets nearly all goes; a number behind a space is a list's or prose. */
export function fitsInside(left: Piece | undefined, right: Piece, gap: boolean): boolean {
  return !(left && gap && isOperand(left) && right.kind === 'number');
}

/** `log V{x}` was `\frac{\log V}{x}` or `\log\frac{V}{x}`; `log 1{x}` can only be the second. */
function isAmbiguousFraction({ tex }: Piece): boolean {
  return tex.startsWith('\\frac{') && !tex.startsWith('\\frac{1}');
}

/** What can begin a formula: no mark, and a bracket only when something is done to it. */
function opens({ kind, tex }: Piece): boolean {
  if (kind === 'mark' || kind === 'separator') return false;
  return kind !== 'group' || !bracket.test(tex);
}

/** `(x_1, y_1)`, `(\epsilon, \delta)`, and `(1+\epsilon)` before `-close`: a bracket that is a formula's own. */
function isTuple({ text, right }: Joint): boolean {
  if (right.kind !== 'group' || !bracket.test(right.tex)) return false;
  const isList = right.listed === true && !relation.test(right.tex) && !acronym.test(right.tex);
  const isAdjective =
    adjective.test(text.slice(right.end, right.end + 3)) && !letters.test(right.tex);
  return (isList || isAdjective) && right.proof > 0;
}

/** `x = 1`, `a+b`: a mark needs something on both sides, and a hyphen or slash needs proof too. */
function markJoins({ text, right, at, gap, ahead, proved }: Joint, left: Piece): boolean {
  const next = ahead();
  if (!next) return false;
  if (isRelation(left)) return proved && isSign(right) && next.kind === 'number';
  if (!isOperand(left)) return false;
  if (isEquality(right) || right.proof > 0)
    return isOperand(next) || next.kind === 'function' || isSign(next);
  if (!isOperand(next) && next.kind !== 'function') return false;
  const spaced = /\s/.test(text[at + 1] ?? '');
  if (left.proof > 0 || (proved && gap === spaced)) return true;
  const isShare = right.tex === '/' || gap;
  return (
    gap === spaced && isSymbolic(next) && (isSymbolic(left) || (left.kind === 'number' && isShare))
  );
}

/** `x_1, \ldots, x_n`: a comma before or behind dots; `A_1,A_2`: one without a space. */
function listGoesOn({ right, gap, ahead, text }: Joint, left: Piece): boolean {
  if (right.tex !== ',' || gap) return false;
  const next = ahead();
  if (!next) return false;
  const tight = !/\s/.test(text[right.end] ?? ' ');
  if (isDots(left)) return isOperand(next) && next.kind !== 'group';
  return isDots(next) || (tight && left.proof > 0 && next.proof > 0 && isOperand(next));
}

const isDots = ({ name }: Piece) => name !== undefined && dots.has(name);

const isRelation = (piece: Piece) =>
  piece.kind === 'relation' || isEquality(piece) || piece.tex === '{=}';
const isEquality = ({ tex }: Piece) => equalities.has(tex);
const isSign = ({ tex }: Piece) => sign.test(tex);

/** `\leq 3`: an article, or a bracket that says something else, isn't part of it. */
function afterOperator({ text, right, gap }: Joint, left: Piece): boolean {
  if (!gap) return true;
  if (right.kind === 'letter') return !(isArticle(right) && /\s/.test(text[right.end] ?? ' '));
  if (right.kind !== 'group' || left.kind === 'mark') return true;
  return right.proof > 0 || (left.kind === 'relation' && setBracket.test(right.tex));
}

/** `R_k(x)`, `w_k R_k`, `2\pi`: two operands with no operator between. */
function sideBySide({ text, right, gap }: Joint, left: Piece): boolean {
  if (left.kind === 'function') return functionTakes(right, gap);
  if (right.kind === 'function') return !gap || left.proof > 0;
  if (right.kind === 'number') return false;
  if (right.kind === 'group' && bracket.test(right.tex)) return !gap && left.kind !== 'number';
  if (!gap) return isSymbolic(right) || right.proof > 0 || left.proof > 0;
  if (left.kind === 'number') return false;
  if (isGreek(left) && right.kind === 'letter') return !isArticle(right) && isWord(text, right.end);
  if (left.kind === 'letter' || left.tex === '\\forall' || left.tex === '\\exists')
    return quantifies(left, right);
  return left.proof > 0 && right.proof > 0;
}

const isGreek = ({ name }: Piece) => name !== undefined && isGreekName(name);
/** Whether a letter that ends here is a word of its own: no hyphen, apostrophe or point makes more of it. */
const isWord = (text: string, end: number) => !/^[-'’\w]|^\.\w/.test(text.slice(end, end + 2));

/** `\log n`, `\exp(u_i)`; `\log (see below)` isn't one. */
function functionTakes(right: Piece, gap: boolean): boolean {
  if (isAmbiguousFraction(right)) return false;
  return right.kind !== 'group' || !gap || right.proof > 0;
}

/** `\forall d`, `k \ell_2`; `x 10^{-4}` was typed for a product. */
function quantifies(left: Piece, right: Piece): boolean {
  if (left.kind === 'letter') return right.proof === 2 && !/^\d/.test(right.tex);
  return right.kind === 'letter' && !isArticle(right);
}

const isArticle = ({ kind, tex }: Piece) => kind === 'letter' && /^[aAI]$/.test(tex);

const dots = new Set(['ldots', 'dots', 'cdots']);
const equalities = new Set('=<>≤≥≈∼→∈∝≠'.split(''));
/** What a list of values has none of */
const relation = /[=<>≤≥≈∼]|\\(?:approx|sim|leq?|geq?|pm|times)\b/;
/** `AP` of `(AP_S, AP_M)`: a name's letters are no product */
const acronym = /[A-Z]{2}/;
/** `-close` behind `(1+\epsilon)` */
const adjective = /^-[a-z]/;
/** `(x)` */
const letters = /^\(\\?[A-Za-z]+\)$/;
/** `-`, `{-}` */
const sign = /^\{?[-+]\}?$/;
/** `(x)`, `[0, 1]` */
const bracket = /^[([]/;
/** `[0, 1]`, `\{4, 8\}`, `(0, 1)` */
const setBracket = /^(?:[[(]|\\\{)/;
