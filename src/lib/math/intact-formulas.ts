import { budgets } from '#lib/budgets.ts';
import type { TexCheck } from './katex-check.ts';
import { commonMacros, withAngles } from './macros.ts';
import { expandMacros, findOwnMacros, type OwnMacros } from './own-macros.ts';
import { hasParagraphBreak } from './paragraphs.ts';
import type { RestorationKind, TexState } from './restoration.ts';
import { settleTex } from './settle-tex.ts';
import { styleOf, type StyleMark } from './styles.ts';
import { groupEnd } from './tex-groups.ts';
import { dollarParity, findDollarClose, isWrittenMath } from './written-dollars.ts';

/** A formula that kept its TeX. */
export interface IntactFormula {
  kind: 'math';
  start: number;
  end: number;
  tex: string;
  /** Whether KaTeX renders it; what doesn't render stays text. */
  renders: boolean;
}

/** A stretch of TeX that stands for other text, or for none. */
export interface ReplacedText {
  kind: 'text';
  start: number;
  end: number;
  text: string;
  /** What the change is about. */
  change: RestorationKind;
}

interface Fence {
  open: string;
  close: string;
}

const environments = [
  'equation',
  'displaymath',
  'math',
  'align',
  'alignat',
  'gather',
  'multline',
  'eqnarray',
];
const fences: readonly Fence[] = [
  { open: '$$', close: '$$' },
  { open: '$', close: '$' },
  { open: '\\(', close: '\\)' },
  { open: '\\[', close: '\\]' },
  ...environments
    .flatMap((name) => [name, `${name}*`])
    .map((name) => ({ open: `\\begin{${name}}`, close: `\\end{${name}}` })),
];

/** What is known of a text while its formulas are looked for. */
interface Reader {
  /** The text without the macros that it defines. */
  text: string;
  printed: string;
  tex: TexState;
  check: TexCheck;
  macros: OwnMacros['macros'];
  next: CloserFinder;
  /** Whether the dollars from a place on come in pairs. */
  isEven: (at: number) => boolean;
}

/**
 * Text → the formulas in it that kept their TeX: `$…$`, `\(…\)`, `\[…\]`, `\begin{equation}`; the edges of words that
 * stand in dollars, `$\textbf{up to 5%}$`; and the places where macros are defined.
 */
export function findIntactFormulas(
  text: string,
  { check, tex }: { check: TexCheck; tex: TexState },
): (IntactFormula | ReplacedText | StyleMark)[] {
  const { macros, definitions } = findOwnMacros(text);
  const source = definitions.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  const next = closerFinder(source);
  const reader = {
    text: source,
    printed: text,
    tex,
    check,
    macros,
    next,
    isEven: dollarParity(source),
  };
  const found: (IntactFormula | ReplacedText | StyleMark)[] = [];
  const closed = new Set<number>();
  fenceStart.lastIndex = 0;
  for (let match = fenceStart.exec(source); match; match = fenceStart.exec(source)) {
    if (match[0] === '\\$' || match[0] === '\\\\' || closed.has(match.index)) continue;
    const fenced = readFenced(reader, match.index);
    if (!fenced) continue;
    const words = asWords(fenced, reader);
    if (words) closed.add(fenced.from + fenced.body.length);
    found.push(...(words ?? [toFormula(fenced, reader)]));
    fenceStart.lastIndex = words?.[0]?.end ?? fenced.end;
  }
  const isOutside = ({ start }: { start: number }) =>
    !found.some((piece) => piece.start <= start && start < piece.end);
  const defined = definitions
    .filter(isOutside)
    .map((stretch) => ({ kind: 'text', text: '', change: 'command', ...stretch }) as const);
  return [...found, ...defined].sort((a, b) => a.start - b.start);
}

/** A stretch between fences, and the TeX in it. */
interface Fenced {
  start: number;
  end: number;
  /** Where its body begins. */
  from: number;
  body: string;
  tex: string;
}

function toFormula(
  { start, end, tex }: Fenced,
  { check, macros }: Reader,
): IntactFormula | ReplacedText {
  if (tex === '') return { kind: 'text', start, end, text: '', change: 'command' };
  const own = expandMacros(tex, macros);
  const expanded = expandMacros(withAngles(own), commonMacros);
  const settled = settleTex(expanded, check);
  return { kind: 'math', start, end, tex: settled ?? tex, renders: settled !== undefined };
}

/** `$\textbf{up to 0.14$\sim$0.45dB}$` is words that are set in bold, not a formula. */
function asWords(
  { start, end, from, body }: Fenced,
  { tex }: Reader,
): [StyleMark, StyleMark] | undefined {
  const [opening = '', name = ''] = wordCommand.exec(body) ?? [];
  const style = styleOf(name);
  if (style === undefined) return undefined;
  const close = groupEnd(body, opening.length - 1, budgets.formulaCharacters);
  if (close === undefined || body.slice(close).trim() !== '') return undefined;
  const inner = body.slice(opening.length, close - 1);
  if (!inner.includes('$') && (tex === 'lost' || !severalWords.test(inner))) return undefined;
  return [
    { kind: 'open', start, end: from + opening.length, style },
    { kind: 'close', start: from + close - 1, end },
  ];
}

/** The formula that a fence opens, if it is one and its closer is near. */
function readFenced(reader: Reader, start: number): Fenced | undefined {
  const { text, next } = reader;
  const fence = fences.find(({ open }) => text.startsWith(open, start));
  if (!fence) return undefined;
  const from = start + fence.open.length;
  const close = next(fence.close, from);
  if (close < 0 || close - from > budgets.formulaCharacters) return undefined;
  const body = text.slice(from, close);
  const end = close + fence.close.length;
  if (hasParagraphBreak(body) || body === '') return undefined;
  const isDefinition = body.trim() === '' && reader.printed.slice(from, close).trim() !== '';
  const isDollar = fence.open.startsWith('$') && !isDefinition;
  if (isDollar && !isMath(reader, { start, end, body, fence })) return undefined;
  const inner = body.replace(comment, '\n').replace(label, '');
  const tex = fence.open.startsWith('\\begin') ? environmentTex(fence.open, inner) : oneLine(inner);
  return { start, end, from, body, tex };
}

function isMath(
  { text, tex, isEven }: Reader,
  { start, end, body, fence }: { start: number; end: number; body: string; fence: Fence },
): boolean {
  const after = text[end] ?? '';
  if (tex === 'lost')
    return body.trim() !== '' && (fence.open === '$$' || isDollarMath(body, after));
  const before = text[start - 1] ?? '';
  return isWrittenMath({ body, before, after, isEven: isEven(start) });
}

/** `align` → `aligned`: inside a formula the numbered environments have other names. */
function environmentTex(open: string, body: string): string {
  const name = aligning.exec(open)?.[1];
  const inner = oneLine(body);
  if (!name) return inner;
  const inside = name === 'align' || name === 'eqnarray' ? 'aligned' : 'gathered';
  return `\\begin{${inside}}${inner}\\end{${inside}}`;
}

/** `5 and ` of `$5 and $10` is money; a formula touches both of its dollars and isn't prose. */
function isDollarMath(body: string, after: string): boolean {
  if (loose.test(body) || digit.test(after)) return false;
  if (amount.test(body) && !texMark.test(body)) return wholeNumber.test(body);
  const prose = body.replace(textArgument, '').replace(commandName, ' ');
  return !twoWords.test(prose) && isBalanced(body);
}

function isBalanced(body: string): boolean {
  let depth = 0;
  for (const mark of body.replace(escapedBrace, '')) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

const oneLine = (tex: string) => tex.replace(/\s+/g, ' ').trim();

type CloserFinder = (close: string, from: number) => number;

/** Finds the next closer; each stretch of the text is searched once only, or so. */
function closerFinder(text: string): CloserFinder {
  const seen = new Map<string, number>();
  let left = 2 * text.length + budgets.formulasOfText;
  return (close, from) => {
    if (close === '$') {
      if (left < 0) return -1;
      const { at, looked } = findDollarClose(text, from);
      left -= looked;
      return at;
    }
    const known = seen.get(close);
    if (known !== undefined && (known >= from || known < 0)) return known;
    const at = text.indexOf(close, from);
    seen.set(close, at);
    return at;
  };
}

/** `$`, `\(`, `\[`, `\begin{`; `\\` and `\$` are passed over */
const fenceStart = /\\\\|\\\$|\$|\\\(|\\\[|\\begin\{/g;
/** `{align*}` */
const aligning = /\{(align|gather|multline|eqnarray)/;
/** White space at an end */
const loose = /^\s|\s$/;
const digit = /\d/;
/** `5`, `1.5M`, `100 per month` */
const amount = /^\d[\d.,]*(?:[KMBkmb]|\s|$)/;
const wholeNumber = /^\d+$/;
const escapedBrace = /\\[{}]/g;
/** `\label{eq:1}` */
const label = /\\label\{[^{}]*\}/g;
/** `%` and the line's end, which TeX passes over */
const comment = /(?<!\\)%[ \t]*\n\s*/g;
/** `\textbf{` */
const wordCommand = /^\s*\\([A-Za-z]+)\s*\{/;
/** `up to`, `67%` */
const severalWords = /[A-Za-z]\s+[A-Za-z]|\d\s?%/;
/** `^`, `_`, `\`, `=` */
const texMark = /[\\^_=<>+]/;
/** `\text{if and only if}` */
const textArgument =
  /\\(?:text|textbf|textit|texttt|textrm|textsf|mathrm|mathbf|mathsf|mathtt|mathit|operatorname|mbox|emph)\*?\{[^{}]*\}/g;
/** `\alpha` */
const commandName = /\\[A-Za-z]+/g;
/** `five and`: prose */
const twoWords = /[A-Za-z]{3,}\s+[A-Za-z]{2,}/;
