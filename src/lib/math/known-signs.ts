import type { FoundFormula } from './formula-reader.ts';

/**
 * Damaged text and the formulas found in it → what only these show to be one: a letter that stands in a formula
 * elsewhere, `pm` beside a text's other errors, `3 times speedup` in a text that has `2times`.
 */
export function findKnownSigns(text: string, found: readonly FoundFormula[]): FoundFormula[] {
  if (found.length === 0) return [];
  const whole = found.filter(({ start, end }) => !isFragment(text, start, end));
  const letters = new Set(whole.flatMap(({ tex }) => lettersOf(tex)));
  const isKnown = ([letter]: RegExpExecArray) => letters.has(letter);
  const errors = found.some(({ tex }) => tex.includes('\\pm')) ? matches(text, loneSign) : [];
  const factors = found.some(({ tex }) => tex.includes('\\times')) ? matches(text, factor) : [];
  return [
    ...errors.map((match) => toFormula(match, '\\pm')),
    ...matches(text, loneLetter)
      .filter(isKnown)
      .map((match) => toFormula(match, match[0])),
    ...factors.map((match) => toFormula(match, match[0].replace('times', '\\times'))),
  ];
}

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

const toFormula = ({ index, 0: match }: RegExpExecArray, tex: string): FoundFormula => ({
  kind: 'formula',
  start: index,
  end: index + match.length,
  tex,
  proof: 1,
});

/** Whether a formula is only what could be read of a longer one: it proves no letter. */
const isFragment = (text: string, start: number, end: number) =>
  operator.test(text[start - 1] ?? '') || operator.test(text[end] ?? '');

/** TeX → the single letters in it, outside commands and upright text. */
function lettersOf(tex: string): string[] {
  return tex.replace(upright, ' ').replace(command, ' ').match(letter) ?? [];
}

const operator = /[*=+/^]/;
/** `\text{RL}` */
const upright = /\\(?:text|math)[a-z]{2,4}\{[^{}]*\}/g;
/** `\alpha` */
const command = /\\[A-Za-z]+/g;
const letter = /[A-Za-z]/g;
/** `pm` between two words */
const loneSign = /(?<=[A-Za-z)] )pm(?= [A-Za-z(])/g;
/** `x` as a word of its own; `a`, `A` and `I` are words, `(c)` counts, and `p x p` multiplies */
const loneLetter = /(?<=[a-z,] |\()[b-zB-HJ-Z](?=[ ,;.]|$)(?!\.\w| (?:\w\b|\d))/g;
/** `3 times` before a noun: an adverb would come before more of something, and other words begin a clause */
const factor =
  /(?<![\w.-])\d+(?:\.\d+)?\s{1,3}times(?=\s{1,3}(?:[a-z]+[- ]){0,2}(?:speed-?ups?|reductions?|accelerations?|compression|improvements?|increases?|decreases?|savings?|boosts?|parameters?|memory)\b)/g;
