import type { FoundFormula } from './formula-reader.ts';

/** Damaged text → the operators that were glued to words of it: `TextrightarrowImage`. */
export function findGluedOperators(text: string): FoundFormula[] {
  return found(text, gluedOperator, (name) => `\\${name}`);
}

/** Damaged text → the characters in it that a number stands for: `spacex2013the`, of `space$\unicode{x2013}$the`. */
export function findCodePoints(text: string): FoundFormula[] {
  return found(text, codePoint, (code) => `\\unicode{${code}}`);
}

/** Damaged text → the indices of acronyms and formulas of chemistry in it: `CO_2`, `FID_k`, `AP_S`. */
export function findNameIndices(text: string): FoundFormula[] {
  return found(text, nameIndex, (index) => index);
}

function found(text: string, pattern: RegExp, toTex: (match: string) => string): FoundFormula[] {
  return [...text.matchAll(pattern)].map(({ index: start, 0: match }) => ({
    kind: 'formula',
    start,
    end: start + match.length,
    tex: toTex(match),
    proof: 2,
  }));
}

/** Names that no word holds, and `times` before a capital, where the word before isn't `Life` or `some` */
const gluedOperator =
  /(?<=[A-Za-z0-9)\]%])(?:(?:(?:[Ll]ong)?(?:[Ll]eft)?[Rr]ight|(?:[Ll]ong)?[Ll]eft)arrow|otimes|oplus|subseteq|(?<![Ss]ome|[Ll]ife|[Rr]un|[Ll]ead|[Oo]ver|[Pp]art|[Ff]ull|[Rr]eal)times(?=[A-Z]))(?=[A-Za-z0-9([])/g;
/** `x2013` between letters, where a hexadecimal number begins no other way */
const codePoint = /(?<=[a-z])x20(?:1[0-9]|2[0-6])(?=[a-z])/g;
/** One character behind a name with two capitals, where no identifier or file name goes on */
const nameIndex =
  /(?<=(?<![\w/.\\@#-])[A-Za-z0-9]{0,12}[A-Z][a-z0-9]{0,8}[A-Z][A-Za-z0-9]{0,12})_[A-Za-z0-9](?![\w./(\\-]*\w|[_(])/g;
