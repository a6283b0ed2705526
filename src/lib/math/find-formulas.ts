import { isGreekName } from './commands.ts';
import { formulaReader, type FoundFormula } from './formula-reader.ts';
import { findGluedOperators, findNameIndices } from './glued-signs.ts';
import { findNotations } from './notations.ts';
import { blank, blankCharacter, inOrder } from './islands.ts';
import { findKnownSigns } from './known-signs.ts';
import type { RenderCheck } from './katex-check.ts';

/** Damaged running text → the formulas in it, in order, each one that KaTeX renders. */
export function findFormulas(text: string, renders: RenderCheck): FoundFormula[] {
  if (!worthReading.test(text)) return [];
  const found = readAll(text);
  const shown = found.map((formula) => inContext(text, formula));
  const known = new Set(shown.flatMap(({ proof, tex }) => (proof > 0 ? namesIn(tex) : [])));
  const written = shown.map((formula) => elsewhere(text, formula, known));
  const read = written.filter(({ proof }) => proof > 0);
  const told = [
    ...read,
    ...findNotations(text),
    ...findGluedOperators(text),
    ...findNameIndices(text),
  ].filter(({ tex }) => renders(tex));
  const rest = blank(text, inOrder(told));
  return inOrder([...told, ...findKnownSigns(rest, told)]);
}

/** Every stretch that can be read as a formula, from left to right, without overlap. */
function readAll(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  const { readFormula, readRaised } = formulaReader(text);
  const readAt = (start: number) => {
    if (text[start] === '^' || text[start] === '_') {
      return text[start - 1] === blankCharacter ? undefined : readRaised(start);
    }
    return isInsideWord(text, start) ? undefined : readFormula(start);
  };
  let at = 0;
  for (let start = nextStart(text, at); start >= 0; start = nextStart(text, at)) {
    const formula = readAt(start);
    if (formula && formula.end > start && !isName(text, formula) && !isStatistic(text, formula)) {
      found.push(formula);
      at = formula.end;
    } else at = endOfWord(text, start);
  }
  return found;
}

function nextStart(text: string, from: number): number {
  startMark.lastIndex = from;
  return startMark.exec(text)?.index ?? -1;
}

/** `T^2` of `T^2PO` is a name's beginning: its letter isn't a variable. */
function isName(text: string, { start, end, tex }: FoundFormula): boolean {
  return (
    raisedCapital.test(tex) && capital.test(text[start] ?? '') && nameGoesOn.test(text[end] ?? '')
  );
}

/** Cohen's kappa is a statistic's name, also where its value follows. */
function isStatistic(text: string, { start, tex }: FoundFormula): boolean {
  return tex.startsWith('\\kappa') && possessive.test(text.slice(Math.max(0, start - 3), start));
}

/** A formula can't begin inside a word, a number, a path or an identifier. */
function isInsideWord(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at);
  return wordBefore.test(before) || pathBefore.test(before);
}

/** Past a word, so that its inside isn't looked at again; a `^` behind it is. */
function endOfWord(text: string, at: number): number {
  wordRest.lastIndex = at;
  return at + Math.max(1, wordRest.exec(text)?.[0].length ?? 0);
}

/** A lone Greek name is a formula where its place shows it: `alpha-BN`, `PixArt-alpha`, `(rho)`. */
function inContext(text: string, formula: FoundFormula): FoundFormula {
  const { name, start, end, proof } = formula;
  if (proof > 0 || name === undefined || !isGreekName(name)) return formula;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  const listed = inBrackets.test(before) && listEnd.test(after);
  return listed || (smallLetter.test(name) && isNamePart(before, after))
    ? { ...formula, proof: 1 }
    : formula;
}

/** `alpha-BN`, `muP`, `PixArt-alpha`, `the parameter alpha,`. */
function isNamePart(before: string, after: string): boolean {
  if (compound.test(after)) return true;
  if (goesOn.test(after)) return false;
  return nameBefore.test(before) || (quantity.test(before) && stop.test(after));
}

/** A lone Greek name is a formula where the same letter is one elsewhere in the text. */
function elsewhere(text: string, formula: FoundFormula, known: ReadonlySet<string>): FoundFormula {
  const { name, end, proof } = formula;
  if (proof > 0 || name === undefined || !known.has(name)) return formula;
  const after = text.slice(end, end + 4);
  return goesOn.test(after) && !index.test(after) && !adjective.test(after)
    ? formula
    : { ...formula, proof: 1 };
}

/** Commands in TeX: `\epsilon=\frac{8}{255}` → `epsilon`, `frac`. */
function namesIn(tex: string): string[] {
  return [...tex.matchAll(command)].map(([, name = '']) => name);
}

/** What a damaged formula always holds one of; a cheap look before the careful one. */
const worthReading =
  /[\\^_{&]|times|sim|approx|arrow|leq|geq|infty|\bpm\b|\(|alpha|beta|gamma|delta|epsilon|eta|kappa|lambda|\bmu|\bnu|\bxi|\bpi|rho|sigma|tau|phi|chi|psi|omega|forall|exists|cdot|propto|ell\b|nabla|partial|langle|lceil|lfloor|subset|math(?:bf|cal|bb|rm)|\bbm\b|\b(?:[lg]e|ll|gg|ne)\b|[\u0391-\u03c9]/i;
/** A letter, digit, bracket, bar, backslash, `^` or `_{`, where a formula can begin */
const startMark = /[A-Za-z0-9\\^([{|\u0391-\u03a9\u03b1-\u03c9]|_(?=\{)/g;
/** `\mathrm{T}^2`, `T^2` */
const raisedCapital = /^[A-Z]\^\d$/;
const capital = /[A-Z]/;
/** `'s `, `s' ` */
const possessive = /(?:['’]s|s['’]) $/;
const nameGoesOn = /[A-Za-z]/;
/** `x`, `7`, `_`, `.x`, `@`: what makes the next character part of a word */
const wordBefore = /(?:[A-Za-z0-9_\\@#\u00c0-\u024f]|[A-Za-z0-9][.'’])$/;
/** `lib/` */
const pathBefore = /\w{3}\/$/;
/** `RoBERTa_Large`, `chen2022active`, `T5_XXL` */
const wordRest = /\\?[A-Za-z0-9]+(?:[_.][A-Za-z0-9]+)*|\d+/y;
/** `-BN`, `-Flow`, `P ` of `muP`: a compound with a name */
const compound = /^(?:-[A-Z]|[A-Z](?![A-Za-z]))/;
/** `-bench`, `2`, `_x`: the word goes on */
const goesOn = /^(?:[-_/.]?[A-Za-z0-9]|[-_])/;
/** `1` of `alpha1`, `2-` of `tau2-bench` */
const index = /^\d(?![A-Za-z])/;
/** `-bench` behind a `tau` that `tau^2` shows to be the letter */
const adjective = /^-[a-zA-Z]/;
/** `\alpha` */
const command = /\\([A-Za-z]+)/g;
/** `PixArt-` */
const nameBefore = /[A-Z][A-Za-z0-9]*-$/;
/** `parameter `, `coefficient ` */
const quantity =
  /\b(?:parameters?|coefficients?|exponents?|angles?|thresholds?|temperatures?|ratios?|factors?|constants?|errors?|scales?|rates?|levels?|weights?|strengths?|hyper-?parameters?) $/i;
const smallLetter = /^[a-z]/;
/** `,` or `)` behind `(rho` */
const listEnd = /^[,)]/;
/** `(`, `(epsilon, ` */
const inBrackets = /(?:\(|\([a-z]+, )$/;
/** `.`, ` is`: the noun before was the letter's */
const stop = /^(?:[,.;)]|$| (?:is|that|which|to|and|in|of|for|from)\b)/;
