import { accented } from '#lib/math/accents.ts';
import { toOneLine } from './lines.ts';

/** A TeX accent or letter: `\'e`, `\'{\i}`, `{\"o}`, `\ss`, `\o{}`. */
const accent =
  /\\["'`^~=.]\s?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|\\[cvuHkdbr](?:\s[A-Za-z]|\{\\?[A-Za-z]\})|\\(?:ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])(?![A-Za-z])(?:\{\})?/g;
/** A space after a letter's command, which TeX drops: `\o stergaard`. */
const commandSpace = /(\\(?:ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])) (?=\w)/g;
const braces = /[{}]/g;
/** What is printed after a name and belongs to it: `Jr.`, `III`. */
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
const isOthers = /^(?:et\.? al\.?|others)$/i;
/** What is printed behind the last name that is named: `A. One et al.` */
const othersAfter = /[\s,]+et\.?\s+al\.?$/i;
/** How a list says for whom its authors speak: `for the Belle Collaboration`. */
const onBehalf =
  /^(?:(?:on behalf of|for)\s+)(?:the\s+)?(?=.*\b(?:collaboration|consortium|group|team)s?$)/i;
/** A collaboration before those of its people who are named: `CLEO Collaboration: A. One`. */
const collaborationBefore = /(\b(?:Collaboration|Consortium))\s?:\s/g;
/** TeX’s spaces: `M. Finger,\, Jr.` */
const texSpace = /\\[,;:! ]/g;
/** What parts names. */
const between = /,|\sand\s|\s&\s|;/;

/** A name in TeX → Unicode: `Hern\'andez`, `Erd{\H{o}}s`. */
export function toUnicodeName(tex: string): string {
  const letters = tex
    .replace(commandSpace, '$1{}')
    .replace(accent, (command) => accented(command.replace('{\\i}', 'i')) ?? command);
  return toOneLine(letters.replace(braces, '').replaceAll('~', ' '));
}

/** A text without what stands in parentheses, as affiliations do: `A (1) and B ((1) MIT)`. */
function withoutParentheses(text: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of text) {
    if (sign === '(') depth++;
    if (depth === 0) kept += sign;
    if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return kept;
}

/** arXiv's line of authors → names in order: `A One, B Two (MIT) and C Three, Jr.` */
export function toAuthors(line: string): string[] {
  const names: string[] = [];
  const plain = withoutParentheses(line)
    .replace(texSpace, ' ')
    .replace(collaborationBefore, '$1, ');
  for (const part of plain.split(between)) {
    const printed = part.trim().replace(/^(?:and|&) /, '');
    const name = toUnicodeName(printed.replace(othersAfter, '').replace(onBehalf, ''));
    const last = names.length - 1;
    if (suffix.test(name) && last >= 0) names[last] = `${names[last] ?? ''} ${name}`;
    else if (name !== '' && !isOthers.test(name)) names.push(name);
  }
  return names;
}
