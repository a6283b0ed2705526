import { commandKinds } from '#lib/math/commands.ts';
import { renderTex } from '#lib/math/katex-check.ts';

/** Characters that no command of ours gives, or that several give; an empty text stands for what is not shown. */
const own: readonly [string, string][] = [
  ['\u2212', '-'],
  ['\u2010', '-'],
  ['\u00b7', '\\cdot'],
  ['\u2217', '*'],
  ['\u2223', '|'],
  ['\u2225', '\\|'],
  ['\u2016', '\\|'],
  ['\u2032', "'"],
  ['\u2033', "''"],
  ['\u2062', ''],
  ['\u2061', ''],
  ['\u2063', ''],
  ['\u2064', ''],
  ['\u200b', ''],
  ['\u223c', '\\sim'],
  ['\u2264', '\\leq'],
  ['\u2265', '\\geq'],
  ['\u2260', '\\neq'],
  ['\u2192', '\\to'],
  ['\u210f', '\\hbar'],
  ['\u2113', '\\ell'],
  ['\u03b5', '\\varepsilon'],
  ['\u03d5', '\\phi'],
  ['\u03c6', '\\varphi'],
  ['\u00a0', '\\ '],
  ['\u2009', '\\,'],
  ['\u2003', '\\quad'],
  ['\u00b0', '^\\circ'],
  ['\u221a', '\\surd'],
  ['\u0131', '\\imath'],
  ['{', '\\{'],
  ['}', '\\}'],
  ['%', '\\%'],
  ['#', '\\#'],
  ['&', '\\&'],
  ['$', '\\$'],
  ['_', '\\_'],
  ['~', '\\sim'],
  ['\\', '\\backslash'],
  ['^', '\\wedge'],
];

let known: ReadonlyMap<string, string> | undefined;

/** A character of MathML → its TeX: `α` → `\alpha`; one that TeX has no command for stays. */
export function toMathCharacter(character: string): string {
  known ??= readCommands();
  return known.get(character) ?? character;
}

/** Each command that KaTeX shows as one character, by that character; the first of a character counts. */
function readCommands(): ReadonlyMap<string, string> {
  const found = new Map(own);
  for (const name of commandKinds.keys()) {
    const shown = shownText.exec(renderTex(`\\${name}`, 'mathml') ?? '')?.[1] ?? '';
    if ([...shown].length === 1 && !ascii.test(shown) && !found.has(shown))
      found.set(shown, `\\${name}`);
  }
  return found;
}

const shownText = /<m[io][^<>]*>([^<>]+)<\/m[io]>/;
const ascii = /[\x20-\x7e]/;
