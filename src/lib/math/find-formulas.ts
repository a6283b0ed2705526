import { isGreekName } from './commands.ts';
import { readFormula, type FoundFormula } from './formula-reader.ts';
import { readScripts } from './formula-scripts.ts';
import { isRenderable } from './katex-check.ts';

/** Damaged running text → the formulas in it, in order, each one that KaTeX renders. */
export function findFormulas(text: string): FoundFormula[] {
  if (!worthReading.test(text)) return [];
  const found = readAll(text);
  const known = new Set(found.flatMap(({ proof, tex }) => (proof > 0 ? namesIn(tex) : [])));
  return found
    .map((formula) => inContext(text, formula, known))
    .filter(({ proof, tex }) => proof > 0 && isRenderable(tex));
}

/** Every stretch that can be read as a formula, from left to right, without overlap. */
function readAll(text: string): FoundFormula[] {
  const found: FoundFormula[] = [];
  let at = 0;
  for (let start = nextStart(text, at); start >= 0; start = nextStart(text, at)) {
    const formula = isInsideWord(text, start) ? readRaised(text, start) : readFormula(text, start);
    if (formula && formula.end > start && !isName(text, formula)) {
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

/** `^2` of `EMPO^2` and `360^circ`: only what is raised is a formula. */
function readRaised(text: string, at: number): FoundFormula | undefined {
  if (text[at] !== '^') return undefined;
  const scripts = readScripts({ text, at, depth: 0, readInside: () => undefined }, 'word');
  return scripts && { start: at, end: scripts.end, tex: scripts.tex, proof: 2 };
}

/** `T^2` of `T^2PO` is a name's beginning: its letter isn't a variable. */
function isName(text: string, { start, end, tex }: FoundFormula): boolean {
  return raisedCapital.test(tex) && capital.test(text[start] ?? '') && nameGoesOn.test(text[end] ?? '');
}

/** A formula can't begin inside a word, a number, a path or an identifier. */
function isInsideWord(text: string, at: number): boolean {
  return text[at] === '^' || wordBefore.test(text.slice(Math.max(0, at - 2), at));
}

/** Past a word, so that its inside isn't looked at again; a `^` behind it is. */
function endOfWord(text: string, at: number): number {
  wordRest.lastIndex = at;
  return at + Math.max(1, wordRest.exec(text)?.[0].length ?? 0);
}

/** A lone Greek name is a formula where the text shows it: by its place, or by a formula elsewhere. */
function inContext(text: string, formula: FoundFormula, known: ReadonlySet<string>): FoundFormula {
  const { name, start, end, proof } = formula;
  if (proof > 0 || name === undefined || !isGreekName(name)) return formula;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 12);
  if (notAlone.test(after) && !compound.test(after)) return formula;
  const small = /^[a-z]/.test(name);
  const shown =
    known.has(name) ||
    (small && compound.test(after)) ||
    (small && nameBefore.test(before) && !/^-?\d/.test(after)) ||
    (small && quantity.test(before) && stop.test(after)) ||
    (inBrackets.test(before) && /^[,)]/.test(after));
  return shown ? { ...formula, proof: 1 } : formula;
}

/** Greek names in TeX: `\epsilon=\frac{8}{255}` → `epsilon`. */
function namesIn(tex: string): string[] {
  return [...tex.matchAll(/\\([A-Za-z]+)/g)].map(([, name = '']) => name).filter(isGreekName);
}

/** What a damaged formula always holds one of; a cheap look before the careful one. */
const worthReading =
  /[\\^_{]|times|sim|approx|arrow|leq|geq|infty|\bpm\b|\(|alpha|beta|gamma|delta|epsilon|eta|kappa|lambda|\bmu|\bnu|\bxi|\bpi|rho|sigma|tau|phi|chi|psi|omega|forall|exists|cdot|propto|ell\b|nabla|partial|[\u0391-\u03c9]/i;
/** A letter, digit, bracket, backslash or `^`, where a formula can begin */
const startMark = /[A-Za-z0-9\\^([{\u0391-\u03a9\u03b1-\u03c9]/g;
/** `\mathrm{T}^2`, `T^2` */
const raisedCapital = /^[A-Z]\^\d$/;
const capital = /[A-Z]/;
const nameGoesOn = /[A-Za-z]/;
/** `x`, `7`, `_`, `.x`, `@`: what makes the next character part of a word */
const wordBefore = /(?:[A-Za-z0-9_\\@#\u00c0-\u024f]|[A-Za-z0-9][.'’])$/;
/** `RoBERTa_Large`, `chen2022active`, `T5_XXL` */
const wordRest = /\\?[A-Za-z0-9]+(?:[_.][A-Za-z0-9]+)*|\d+/y;
/** `-BN`, `-Flow`, `P ` of `muP`: a compound with a name */
const compound = /^(?:-[A-Z]|[A-Z](?![A-Za-z]))/;
const notAlone = /^(?:[-_/.]?[A-Za-z0-9]|[-_])/;
/** `PixArt-` */
const nameBefore = /[A-Z][A-Za-z0-9]*-$/;
/** `parameter `, `coefficient ` */
const quantity =
  /\b(?:parameters?|coefficients?|exponents?|angles?|thresholds?|temperatures?|ratios?|factors?|constants?|errors?|scales?|rates?|hyper-?parameters?|of|by|with|for|set|and|the) $/i;
const inBrackets = /(?:\(|\([a-z]+, )$/;
const stop = /^(?:[,.;)]|$| (?:is|that|which|to|and|in|of|for|from)\b)/;
