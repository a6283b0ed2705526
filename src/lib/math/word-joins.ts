import { isOperand, isOperator, isSymbolic, type Piece } from './formula-piece.ts';

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
  /** Whether something before has shown that a formula stands here. */
  proved: boolean;
  /** What could follow `right`; undefined at a formula's end. */
  ahead: () => Piece | undefined;
}

/** A joint whose right piece is also a word (`times`, `in`, `log`) → whether it is the command there. */
export function wordJoins(joint: Joint): boolean {
  const { left, right } = joint;
  if (right.kind === 'function') return functionJoins(joint);
  const rule = rules.get(right.name ?? '');
  if (rule) return rule(joint, left && isOperand(left) ? left : undefined);
  return operatorJoins(joint, left && isOperand(left) ? left : undefined);
}

type Rule = (joint: Joint, operand: Piece | undefined) => boolean;

/** `16times`, `times3.2`, `256 times 256`; `10 times larger` is English. */
const timesJoins: Rule = ({ text, right, gap, ahead }, left) => {
  const after = text[right.end] ?? '';
  if (/\d/.test(after)) return left !== undefined || !gap;
  if (left && !gap) return !/[a-z]/.test(after);
  return left !== undefined && isTimesPair(left, ahead());
};

/** `256 times 256`, `n times n`, `d_k times d_v`; `3 times a week` is English. */
function isTimesPair(left: Piece, right: Piece | undefined): boolean {
  if (!right || !isOperand(right)) return false;
  if (left.kind === 'number') return right.kind === 'number' || isSymbolic(right);
  return !isArticle(right);
}

/** `sim700`, `1sim4`, `x sim p(x)`; `sim2real` and `sim-to-real` are words. */
const simJoins: Rule = ({ text, right, gap, ahead }, left) => {
  const after = text.slice(right.end, right.end + 8);
  if (simulation.test(after)) return false;
  return numberNext.test(after) || (left !== undefined && (!gap || isSymbolicPair(left, ahead())));
};

/** `approx 0.84`, `G approx x`. */
const approxJoins: Rule = ({ gap, ahead }, left) => {
  const next = ahead();
  if (next && startsWithDigit.test(next.tex)) return true;
  return left !== undefined && (!gap || (next !== undefined && isOperand(next)));
};

/** `95.8 pm 1.2`; `5 pm` is an hour. */
const pmJoins: Rule = (joint, left) => {
  const next = joint.ahead();
  if (!left && !joint.left) return next !== undefined && startsWithDigit.test(next.tex);
  return left !== undefined && (next?.kind === 'number' || isSymbolicPair(left, next));
};

/** `x in R^d`, `alpha in (0, 1)`, `n in {4, 8}`. */
const inJoins: Rule = ({ ahead }, left) => {
  const next = ahead();
  if (!next || !left || left.kind === 'number' || left.kind === 'group') return false;
  return next.kind === 'group' || next.kind === 'scripted' || next.name !== undefined;
};

/** `N to infty`; `A to B` is English. */
const toJoins: Rule = ({ ahead }, left) => left !== undefined && ahead()?.name === 'infty';

/** `le 5`, `ge .39`, `M ll N`, `t le T`: no English word stands before a number or between two letters. */
const shortJoins: Rule = ({ ahead }, left) => {
  const next = ahead();
  if (!next || !isOperand(next)) return false;
  if (left && isArticle(left)) return false;
  return next.kind === 'number' || (left !== undefined && !isArticle(next));
};

const isArticle = ({ kind, tex }: Piece) => kind === 'letter' && article.test(tex);

const rules = new Map<string, Rule>([
  ...['le', 'ge', 'll', 'gg', 'ne', 'lt', 'gt'].map((name): [string, Rule] => [name, shortJoins]),
  ['times', timesJoins],
  ['sim', simJoins],
  ['approx', approxJoins],
  ['pm', pmJoins],
  ['in', inJoins],
  ['to', toJoins],
]);

/** Any other operator: `le5`, `theta circ phi`. */
function operatorJoins({ text, right, gap, ahead }: Joint, left: Piece | undefined): boolean {
  if (right.kind === 'relation' && !gap && /\d/.test(text[right.end] ?? '')) return true;
  return left !== undefined && isSymbolicPair(left, ahead());
}

/** `log_2 n`, `Δ log p`, `exp(-x^2)`; `the log file` is English. */
function functionJoins({ left, right, gap, ahead }: Joint): boolean {
  if (right.proof > 0) return true;
  const next = ahead();
  if (!next || !isOperand(next)) return false;
  if (!left) return next.proof > 0 && next.kind !== 'number';
  if (isOperator(left)) return left.kind !== 'mark';
  return left.proof > 0 || (!gap && isSymbolic(left));
}

/** `x` and `\theta`, `\theta` and `2`: at least one is no number and no plain letter. */
function isSymbolicPair(left: Piece, right: Piece | undefined): boolean {
  return right !== undefined && isOperand(right) && (isSymbolic(left) || isSymbolic(right));
}

/** `2r` of `sim2real` */
const simulation = /^\s*2(?!times|[KMBGT]\b)[a-zA-Z]/;
/** `700`, ` 10` */
const numberNext = /^\s*\d/;
/** `0.84`, `90^\circ` */
const startsWithDigit = /^\.?\d/;
/** `a`, `A`, `I` */
const article = /^[aAI]$/;
