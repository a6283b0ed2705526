import katex, { type KatexOptions } from 'katex';

/** The longest formula that is rendered, in characters; a longer one stays text. */
export const maxFormulaLength = 4000;
/** The deepest nesting of braces and brackets in a formula; a deeper one stays text. */
export const maxFormulaDepth = 60;

/** How this project has KaTeX read formulas: nothing trusted, no endless macros, no huge boxes. */
export const katexOptions = {
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 10,
  throwOnError: true,
} satisfies KatexOptions;

/** TeX → its HTML or MathML, or undefined where KaTeX can't render it. */
export function renderTex(tex: string, output: 'html' | 'mathml'): string | undefined {
  if (tex.length > maxFormulaLength || nesting(tex) > maxFormulaDepth) return undefined;
  try {
    return katex.renderToString(tex, { ...katexOptions, output });
  } catch {
    return undefined;
  }
}

/** TeX → whether KaTeX renders it without an error. */
export function isRenderable(tex: string): boolean {
  return tex.trim() !== '' && renderTex(tex, 'html') !== undefined;
}

/** The deepest nesting of braces; commands that nest without braces (`\left`, `\frac\frac`) count too. */
function nesting(tex: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [mark] of tex.matchAll(nestingMark)) {
    if (mark === '}') depth = Math.max(0, depth - 1);
    else depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** `{`, `}`, and each command, which can take the next as its argument: `\frac\frac\frac`. */
const nestingMark = /[{}]/g;
