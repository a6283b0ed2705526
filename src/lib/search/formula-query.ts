import { isGreekName } from '#lib/math/commands.ts';
import { lowered, raised } from '#lib/math/unicode-scripts.ts';
import { toGreekLetter } from './greek.ts';

/**
 * What a reader types → the form in which formulas are indexed: `nu^2` → `ν²`, `p_d(y|x)` → `p_dyx`, since the index
 * drops brackets and signs inside a word. A formula with spaces alone, `O(n log n)`, becomes a phrase.
 */
export function toIndexedForm(query: string): string {
  if (!formulaMark.test(query)) return query;
  const plain = query
    .replace(font, '')
    .replace(fraction, '$1/$2')
    .replace(relation, ' $& ')
    .replace(
      command,
      (whole, named?: string, bare?: string) => letterOf(named ?? bare ?? '') ?? whole,
    )
    .replace(script, (_, mark: string, group?: string, one?: string) =>
      (mark === '^' ? raised : lowered)(group ?? one ?? ''),
    );
  if (bracketed.test(plain)) return `"${plain}"`;
  return plain.replace(word, (run) => (insideMark.test(run) ? run.replace(dropped, '') : run));
}

/** `nu` → `ν`; undefined for what is no letter. */
function letterOf(name: string): string | undefined {
  if (name === 'ell') return 'ℓ';
  if (!isGreekName(name)) return undefined;
  const small = toGreekLetter(name.replace(/^var/, '').toLowerCase());
  return /^[A-Z]/.test(name) ? small?.toUpperCase() : small;
}

/** What plain words don't have */
const formulaMark = /[\^_\\{}|(]/;
/** `\mathcal`, before what the index has without it */
const font =
  /\\(?:math(?:cal|bb|rm|bf|it|sf|tt|frak|scr)|boldsymbol|bm|operatorname|text(?:rm|bf|it)?|cal|rm|bf)(?![A-Za-z])\s*/g;
const fraction = /\\[dt]?frac\{([^{}]{1,40})\}\{([^{}]{1,40})\}/g;
/** What has spaces around it in the index */
const relation = /[=<>]/g;
/** `\alpha`, `nu` before a script */
const command = /\\([A-Za-z]+)|(?<![A-Za-z])([a-zA-Z]+)(?=[\^_])/g;
/** `^{2}`, `_1` */
const script = /([\^_])(?:\{([^{}]{1,40})\}|([\p{L}\p{N}*+-]+))/gu;
/** `O(n log n)`, and nothing else */
const bracketed = /^\S{0,12}\([^()"]* [^()"]*\)$/;
const word = /\S+/g;
/** `(`, `|` behind a letter or digit */
const insideMark = /[\p{L}\p{N}][^\p{L}\p{N}\s_'’-]+[\p{L}\p{N}]/u;
/** What the index drops inside a word */
const dropped = /[^\p{L}\p{N}_]/gu;
