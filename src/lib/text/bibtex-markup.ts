import { budgets } from '#lib/budgets.ts';
import { renderTex } from '#lib/math/katex-check.ts';
import { type MarkedText, replaceMarked } from '#lib/marked-text.ts';
import { latex2unicode } from 'unicode2latex';
import { decodeMarkup } from './decode-markup.ts';
import { inlineElements, prefixes } from './elements.ts';
import { decodeReferences } from './references.ts';

/** A field's TeX → it without the braces that only guard its case; HTML that was escaped into TeX is markup. */
export function decodeBibtex(source: string): MarkedText {
  const html = withoutEscapes(source)
    .replace(reference, toReference)
    .replace(tag, toTag)
    .replace(inMath, toSign);
  return withoutGuards(decodeMarkup(html, inlineElements));
}

/**
 * TeX that stood in a library's title and was escaped once more when it was exported → itself: `\$\_\{x\}\$` →
 * `$_{x}$`, `In\_\{x\}Ga` → `In$_{x}$Ga`; what guards a case (`\{\vphantom\}`) shows nothing.
 */
function withoutEscapes(source: string): string {
  if (!source.includes('\\')) return source;
  return source
    .replace(phantom, '')
    .replace(quotation, '“$1”')
    .replace(escapedDash, '\\$1')
    .replace(escapedFormula, (_, tex: string) => `$${toTex(tex)}$`)
    .replace(escapedIndex, (tex) => `$${toTex(tex)}$`);
}

const toTex = (escaped: string): string =>
  escaped.replaceAll('\\textbackslash{}', '\\').replace(/\\([_{}^])/g, '$1');

/** `{\&}amp$\mathsemicolon$` → `&amp;` */
function toReference(_: string, hash: string | undefined, name: string): string {
  const one = `&${hash === undefined ? '' : '#'}${name};`;
  const sign = decodeReferences(one);
  return special.test(sign) ? `\\${sign}` : one;
}

/** `$\less$i$\greater$` → `<i>` */
function toTag(whole: string, slash: string, name: string, empty: string | undefined): string {
  const [prefix = '', local] = name.toLowerCase().split(':', 2);
  const isKnown = local === undefined ? inlineElements.has(prefix) : prefixes.has(prefix);
  return isKnown ? `<${slash}${name}${empty ?? ''}>` : whole;
}

/** `\alpha`, in a formula of its own, within an element of MathML → `α` */
const toSign = (whole: string, command: string): string => signOf(command) ?? whole;

/** `\textendash` → `–`, `\upalpha` → `α` */
const signOf = (command: string): string | undefined => signs.get(command.replace(upright, '\\'));
const signs = new Map<string, string>(
  Object.entries(latex2unicode).flatMap(([command, sign]) =>
    typeof sign === 'string' ? [[command, sign]] : [],
  ),
);
const upright = /^\\up(?=[a-z]{2})/;

/** A brace that is open. */
interface Group {
  isKept: boolean;
  /** How many more groups are arguments behind it. */
  more: number;
}

/** The text before a token, as far as it counts. */
interface Before {
  /** Where the last token ends. */
  end: number;
  /** It was a command that takes so many groups; a sign takes none. */
  takes: number;
}

/** A text → the same without guards, and with signs in place of commands that stand for one: `{\textendash}` → `–`. */
function withoutGuards(marked: MarkedText): MarkedText {
  if (!marked.text.includes('{') && !marked.text.includes('\\')) return marked;
  const groups: Group[] = [];
  let before: Before = { end: -1, takes: 0 };
  return replaceMarked(marked, token, (match) => {
    const [whole] = match;
    const end = match.index + whole.length;
    const takes = before.end === match.index ? before.takes : 0;
    before = { end, takes: 0 };
    if (whole === '{') {
      const isKept = takes > 0 || isArgument(match) || isDeclaration(match);
      groups.push({ isKept, more: takes > 0 ? takes - 1 : 0 });
      return isKept ? whole : '';
    }
    if (whole === '}') {
      const { isKept = true, more = 0 } = groups.pop() ?? {};
      before.takes = more;
      // `{\TeX}book` is no `\TeXbook`.
      const isOpen = takes > 0 && letter.test(match.input[end] ?? '');
      return isKept ? whole : isOpen ? '{}' : '';
    }
    const { command, formula, accent } = match.groups ?? {};
    if (accent !== undefined) before.takes = 1;
    if (formula !== undefined) return toLoneSign(formula) ?? whole;
    if (command === undefined) return whole;
    const sign = toTextSign(command, match);
    if (sign === undefined && !whole.endsWith('}'))
      before.takes = manyArguments.has(command) ? 2 : 1;
    return sign ?? whole;
  });
}

/** The sign that a command stands for, if it is one of text, or is alone in braces: `{\alpha}`. */
function toTextSign(command: string, { 0: whole, index, input }: RegExpExecArray) {
  if (command === '\\relax') return '';
  const next = input[index + whole.length];
  const isAlone = input[index - 1] === '{' && next === '}';
  const sign =
    isAlone || (textCommand.test(command) && (next !== '{' || pointCommand.test(command)))
      ? signOf(command)
      : undefined;
  if (sign === undefined || unsafe.test(sign)) return undefined;
  return special.test(sign) ? `\\${sign}` : sign;
}

/** A group behind `^`, `_` or `]`: what is raised, or an argument behind one that may be left out. */
const isArgument = ({ index, input }: RegExpExecArray): boolean =>
  /[\^_\]]/.test(input[index - 1] ?? '');

/** `{\it Nature}`, `{\"o}`: a group that its first command is about. */
function isDeclaration({ index, input }: RegExpExecArray): boolean {
  declaration.lastIndex = index;
  return declaration.test(input);
}

/** `\less`, of which KaTeX knows nothing → `<` */
function toLoneSign(formula: string): string | undefined {
  const tex = formula.slice(1, -1).trim();
  if (!lone.test(tex) || renderTex(tex, 'html') !== undefined) return undefined;
  return signOf(tex);
}

const less = String.raw`(?:\$\s?(?:<|\\less|\\lt|\\textless)\s?\$|\{\s?(?:<|\\textless)\s?\}|\\textless(?:\{\}|\b\s?)|<)`;
const greater = String.raw`(?:\$\s?(?:>|\\greater|\\gt|\\textgreater)\s?\$|\{\s?(?:>|\\textgreater)\s?\}|\\textgreater(?:\{\}|\b\s?)|>)`;
/** Markup as exports write it: `$\less$i$\greater$`, `{\textless}/sub{\textgreater}`, `$<$ sup$>$`, `\textless{}i\textgreater{}` */
const tag = new RegExp(
  String.raw`${less}\s?(\/?)([A-Za-z][\w-]{0,30}(?::[A-Za-z][\w-]{0,30})?)(?:\s(?:(?!${less}|${greater})[^]){0,400}?)?\s?(\/)?${greater}`,
  'g',
);
/** A character reference, whatever of it is escaped: `&lt;`, `\&amp;`, `{\&}{\#}x2013;`, `{\&}amp$\mathsemicolon$` */
const reference =
  /(?:\{\\&\}|\\?&)((?:\{\\#\}|\\?#))?(x[\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31}|\d{1,7})(?:;|\$\\mathsemicolon\$|\{;\})/g;
/** `<mml:mi>$\upalpha$</mml:mi>` */
const inMath = /(?<=<(?:mml:|m:)?m[ino]>)\s?\$(\\[A-Za-z]{1,30})\$\s?(?=<\/)/g;
/** What means something in TeX, and can be escaped by a backslash, or not */
const special = /^[$%#{}_]$/;
const unsafe = /^[\\~]$/;
const most = String(budgets.formulaCharacters);
/** A formula, an accent's command, a command, an escaped sign, a brace */
const token = new RegExp(
  [
    String.raw`(?<formula>\$(?:[^$\\]|\\[^]){1,${most}}\$)`,
    String.raw`\$\$(?:(?!\$\$).){0,${most}}\$\$|\$\$`,
    String.raw`\\\((?:(?!\\[()]).){0,${most}}\\\)|\\\[(?:(?!\\[[\]]).){0,${most}}\\\]`,
    String.raw`\\begin\{(?<name>[a-z]{1,20}\*?)\}(?:(?!\\begin).){0,${most}}?\\end\{\k<name>\}`,
    String.raw`(?<command>\\[A-Za-z]{1,60})(?:\{\}|\s+)?`,
    String.raw`(?<accent>\\["'\x60^~=.])`,
    String.raw`\\[^]|[{}]`,
  ].join('|'),
  'gs',
);
/** `\{\{\vphantom{\}\}}`, `\{\vphantom\}`, `\vphantom\{\}`, `\vphantom{}` */
const phantom = /\\\{\\\{\\vphantom\{\\\}\\\}\}|\\\{\\vphantom\\\}|\\vphantom(?:\\\{\\\}|\{\\?\})/g;
/** `\enquote{words}` */
const quotation = /\\(?:enquote|mkbibquote)\*?\{([^{}]{0,400})\}/g;
/** `\textbackslash{}textendash` */
const escapedDash = /\\textbackslash\{\}(text(?:en|em)dash)(?![A-Za-z])/g;
/** `\$\_\{x\}\$`, `\$a\$`: what begins with a script, or is one letter */
const escapedFormula = /\\\$((?:\\?[_^][^$\n]{1,40}?|[A-Za-z]))\\\$/g;
/** `\_\{1-x\}` behind a word */
const escapedIndex = /(?<=[A-Za-z\d)}])\\[_^]\\\{[\w.,+ -]{1,12}\\\}/g;
/** Commands that stand for a sign, as exports use them in text */
const textCommand = /^\\(?:text|quote|guil)/;
/** Of these, what takes no argument: a brace behind it guards a word, as in `III\textendash{{V}}` */
const pointCommand =
  /^\\text(?:(?:en|em)dash|ellipsis|quote\w+|degree|(?:right|left)arrow|periodcentered)$/;
const letter = /[A-Za-z]/;
const lone = /^\\[A-Za-z]{1,30}$/;
const manyArguments = new Set(['\\href', '\\textcolor', '\\texorpdfstring', '\\frac', '\\dfrac']);
/** `{\it Nature}`, `{\"o}`, `{\c c}`; `{\textit{Nature}}` and `{\ss}` are none */
const declaration =
  /\{\\(?:(?:em|it|bf|sl|sc|tt|rm|sf|(?:it|sl|sc|up)shape|bfseries|(?:rm|sf|tt)family|small|large|[cvuHkdbr])\s+[^\s}]|["'`^~=.]\s?\\?[A-Za-z]\})/y;
