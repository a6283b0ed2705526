import { isGreekName } from '#lib/math/commands.ts';
import { lowered, raised } from '#lib/math/unicode-scripts.ts';
import { toGreekLetter } from './greek.ts';

/**
 * What a reader types → the form in which formulas are indexed: `nu^2` → `ν²`, `p_d(y|x)` → `p_dyx`, since the index
 * drops brackets and signs inside a word. A formula with spaces, `O(n log n)`, becomes a phrase.
 */
export function toIndexedForm(query: string): string {
  if (!formulaMark.test(query)) return query;
  const plain = query
    .replace(unseen, '')
    .replace(fraction, '$1/$2')
    .replace(relation, ' $& ')
    .replace(
      command,
      (whole, named?: string, bare?: string) => letterOf(named ?? bare ?? '') ?? whole,
    )
    .replace(script, (_, mark: string, group?: string, one?: string) =>
      (mark === '^' ? raised : lowered)(group ?? one ?? ''),
    );
  return plain
    .replace(bracketed, '"$&"')
    .replace(word, (run, phrase?: string) =>
      phrase === undefined && insideMark.test(run) ? run.replace(dropped, '') : run,
    );
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
/** `$`, `\mathcal`, `mathcal{`: the index has formulas without them. */
const unseen =
  /\$|\\?(?:math(?:cal|bb|rm|bf|it|sf|tt|frak|scr)|operatorname)(?=\s*\{)|\\(?:math(?:cal|bb|rm|bf|it|sf|tt|frak|scr)|boldsymbol|bm|text(?:rm|bf|it)?|cal|rm|bf)(?![A-Za-z])\s*/g;
const fraction = /\\[dt]?frac\{([^{}]{1,40})\}\{([^{}]{1,40})\}/g;
/** What has spaces around it in the index */
const relation = /[=<>]/g;
/** `\alpha`, `nu` before a script */
const command = /\\([A-Za-z]+)|(?<![A-Za-z])([a-zA-Z]+)(?=[\^_])/g;
/** `^{2}`, `_1` */
const script = /([\^_])(?:\{([^{}]{1,40})\}|([\p{L}\p{N}*+-]+))/gu;
/** `O(n log n)`, also beside words */
const bracketed = /(?<![^\s])[^\s()"]{1,12}\([^()"]*\s[^()"]*\)(?!\S)/g;
const word = /("[^"]*")|\S+/g;
/** `(`, `|` behind a letter or digit */
const insideMark = /[\p{L}\p{N}][^\p{L}\p{N}\s_'’-]+[\p{L}\p{N}]/u;
/** What the index drops inside a word */
const dropped = /[^\p{L}\p{N}_]/gu;
