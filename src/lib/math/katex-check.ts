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
  if (tex.length > budgets.formulaCharacters || nesting(tex) > budgets.formulaNesting)
    return undefined;
  if (output === 'html') return render(tex, output);
  if (!lastMathml.has(tex)) {
    if (lastMathml.size >= keptMathml) lastMathml.clear();
    lastMathml.set(tex, render(tex, output));
  }
  return lastMathml.get(tex);
}

function render(tex: string, output: 'html' | 'mathml'): string | undefined {
  try {
    return katex.renderToString(tex, { ...katexOptions, output });
  } catch {
    return undefined;
  }
}

/** The last formulas’ MathML: a page asks for each twice, whether it can be read and how it reads as plain text. */
const lastMathml = new Map<string, string | undefined>();
const keptMathml = 500;

/** TeX → whether KaTeX renders it without an error. */
export type RenderCheck = (tex: string) => boolean;

/** A check for the formulas of one text; it looks at each formula once, and at so much TeX in all. */
export function renderCheck(budget: number = budgets.formulasOfText): RenderCheck {
  const known = new Map<string, boolean>();
  let left = budget;
  return (tex) => {
    left -= costPerFormula;
    if (left < 0) return false;
    const seen = known.get(tex);
    if (seen !== undefined) return seen;
    left -= tex.length;
    const renders = left >= 0 && tex.trim() !== '' && renderTex(tex, 'html') !== undefined;
    known.set(tex, renders);
    return renders;
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
