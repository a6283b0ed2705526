import katex, { type KatexOptions } from 'katex';
import { budgets } from '#lib/budgets.ts';

/** How this project has KaTeX read formulas: nothing trusted, no endless macros, no huge boxes. */
export const katexOptions = {
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 10,
} satisfies KatexOptions;

/** TeX → its HTML or MathML, or undefined where KaTeX can't render it. */
export function renderTex(tex: string, output: 'html' | 'mathml'): string | undefined {
  if (!isBounded(tex)) return undefined;
  if (output === 'html') return render(tex, output);
  if (!lastMathml.has(tex)) {
    if (lastMathml.size >= keptMathml) lastMathml.clear();
    lastMathml.set(tex, render(tex, output));
  }
  return lastMathml.get(tex);
}

/** What one formula defines for all, KaTeX would remember in the others. */
function isBounded(tex: string): boolean {
  return (
    tex.length <= budgets.formulaCharacters &&
    nesting(tex) <= budgets.formulaNesting &&
    !globalDefinition.test(tex)
  );
}

const render = (tex: string, output: 'html' | 'mathml') => attempt(tex, output).code;

/** What KaTeX makes of TeX, or the first command that it doesn't know, or not in formulas. */
function attempt(tex: string, output: 'html' | 'mathml'): { code?: string; unknown?: string } {
  try {
    return { code: katex.renderToString(tex, { ...katexOptions, output }) };
  } catch (error) {
    const unknown = error instanceof Error ? unknownCommand.exec(error.message)?.[1] : undefined;
    return unknown === undefined ? {} : { unknown };
  }
}

/** The last formulas’ MathML: a page asks for each twice, whether it can be read and how it reads as plain text. */
const lastMathml = new Map<string, string | undefined>();
const keptMathml = 500;

/** TeX → whether KaTeX renders it without an error. */
export type RenderCheck = (tex: string) => boolean;

/** What KaTeX says of the formulas of one text. */
export interface TexCheck {
  renders: RenderCheck;
  /** TeX that doesn't render → the name of the first command that KaTeX doesn't know: `ours`. */
  findUnknown: (tex: string) => string | undefined;
}

/** A check for the formulas of one text; it looks at each formula once, and at so much TeX in all. */
export function texCheck(budget: number = budgets.formulasOfText): TexCheck {
  const known = new Map<string, ReturnType<typeof attempt>>();
  let left = budget;
  const look = (tex: string): ReturnType<typeof attempt> => {
    left -= costPerFormula;
    if (left < 0) return {};
    const seen = known.get(tex);
    if (seen !== undefined) return seen;
    left -= tex.length;
    const outcome = left >= 0 && tex.trim() !== '' && isBounded(tex) ? attempt(tex, 'html') : {};
    known.set(tex, outcome);
    return outcome;
  };
  return {
    renders: (tex) => look(tex).code !== undefined,
    findUnknown: (tex) => look(tex).unknown,
  };
}

/** What a formula costs besides its length, in characters. */
const costPerFormula = 20;

/** The deepest nesting of braces and `\left`. */
function nesting(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of tex.matchAll(nestingMark)) {
    if (mark === '}' || mark === '\\right') depth -= 1;
    else depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** `{`, `}`. */
const nestingMark = /[{}]/g;
/** `\gdef`, `\global` */
const globalDefinition = /\\(?:[gx]def|global|futurelet)/;
/** `Undefined control sequence: \ours` */
const unknownCommand = /(?:Undefined control sequence: |Can't use function ')\\([A-Za-z]+)/;
