/** An abstract's TeX → the form that is scored: one line, its prices set apart from formulas. */
export function comparableText(text: string): string {
  return oneLine(text).replaceAll('\\$', '＄');
}

/** Restored Markdown → the same form, with each link as `\href{…}{…}` would leave it. */
export function comparableMarkdown(markdown: string): string {
  return comparableText(markdown).replace(link, '$2{$1}').replace(autolink, '$1');
}

/** Damaged text → how it reads, with the clean-ups that are wanted made on both sides. */
export function readingOf(text: string): string {
  const plain = text
    .replace(repeatedLink, '$1')
    .replace(nestedCommand, '')
    .replace(declaration, '')
    .replace(escaped, '$1')
    .replace(quote, '"')
    .replace(dash, '-')
    .replace(abbreviation, '')
    .replace(mark, '');
  return oneLine(plain.replaceAll('~', ' '));
}

/** TeX → what must be equal in equal formulas: no spacing, no text commands, no digits at the ends. */
export function bareTex(tex: string): string {
  return tex
    .replace(spacing, '')
    .replace(upright, '')
    .replace(/\\to\b/g, '\\rightarrow')
    .replace(/\\le\b/g, '\\leq')
    .replace(/\\ge\b/g, '\\geq')
    .replace(needlessBraces, '$1')
    .replace(/[\s~]/g, '')
    .replaceAll('\\%', '%')
    .replace(numberAround, '');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** `[code](https://a.org)` */
const link = /\[([^[\]]*)\]\((https?:[^()\s]*)\)/g;
/** `<https://a.org>` */
const autolink = /<(https?:[^<>\s]*)>/g;
/** `https://a.org{a.org}`: an address that is its own text */
const repeatedLink = /((?:https?:\/\/)?([^\s{}]+))\{(?:https?:\/\/)?\2\}/g;
/** `\emph{`, which damage leaves where an outer command stood around it */
const nestedCommand = /\\[a-zA-Z]+\{/g;
/** `{\it ` */
const declaration = /\{\\(?:it|bf|em|tt|sc) ?/g;
/** `\%` */
const escaped = /\\([%&#$_{}])/g;
/** Doubled quotes of either kind */
const quote = /``|''|[“”]/g;
/** `--` */
const dash = /---|–|—|--/g;
/** The full stops of `e.g.`, which may have been `\eg` */
const abbreviation = /(?<=\b[ei])\.|(?<=\b[ei]\.?[ge])\./g;
/** `*`, `{`, `\` */
const mark = /[*{}\\]/g;
/** `\left`, `\,` */
const spacing = /\\(?:left|right|,|;|!|quad)/g;
/** `\text` */
const upright = /\\(?:mathrm|text|textrm|operatorname|textit)\b/g;
/** `{x}`, `{\x}` */
const needlessBraces = /\{(\\?\w)\}/g;
/** `8.2` of `8.2\times` */
const numberAround = /^[\d.,+\-<>=%]+|[\d.,+\-<>=%]+$/g;
