import { budgets } from '#lib/budgets.ts';
import type { RenderCheck } from './katex-check.ts';
import { hasParagraphBreak } from './paragraphs.ts';
import type { TexState } from './restoration.ts';

/** A formula that kept its TeX. */
export interface IntactFormula {
  kind: 'math';
  start: number;
  end: number;
  tex: string;
  /** Whether KaTeX renders it; what doesn't render stays text. */
  renders: boolean;
}

interface Fence {
  open: string;
  close: string;
}

const environments = ['equation', 'equation*', 'align', 'align*', 'gather', 'gather*', 'multline'];
const fences: readonly Fence[] = [
  { open: '$$', close: '$$' },
  { open: '$', close: '$' },
  { open: '\\(', close: '\\)' },
  { open: '\\[', close: '\\]' },
  ...environments.map((name) => ({ open: `\\begin{${name}}`, close: `\\end{${name}}` })),
];

/** Text → the formulas in it that kept their TeX: `$…$`, `\(…\)`, `\[…\]`, `\begin{equation}`. */
export function findIntactFormulas(
  text: string,
  { renders }: { renders: RenderCheck; tex: TexState },
): IntactFormula[] {
  const next = closerFinder(text);
  const found: IntactFormula[] = [];
  fenceStart.lastIndex = 0;
  for (let match = fenceStart.exec(text); match; match = fenceStart.exec(text)) {
    if (match[0] === '\\$' || match[0] === '\\\\') continue;
    const math = readFenced(text, match.index, next);
    if (!math) continue;
    found.push({ ...math, renders: renders(math.tex) });
    fenceStart.lastIndex = math.end;
  }
  return found;
}

type Fenced = Omit<IntactFormula, 'renders'>;

/** The formula that a fence opens, if it is one and its closer is near. */
function readFenced(text: string, start: number, next: CloserFinder): Fenced | undefined {
  const fence = fences.find(({ open }) => text.startsWith(open, start));
  if (!fence) return undefined;
  const from = start + fence.open.length;
  const close = next(fence.close, from);
  if (close < 0 || close - from > budgets.formulaCharacters) return undefined;
  const body = text.slice(from, close);
  const end = close + fence.close.length;
  if (hasParagraphBreak(body) || body.trim() === '') return undefined;
  if (fence.open === '$' && !isDollarMath(body, text[end] ?? '')) return undefined;
  const tex = fence.open.startsWith('\\begin') ? environmentTex(fence.open, body) : oneLine(body);
  return { kind: 'math', start, end, tex };
}

/** `align` → `aligned`: inside a formula the numbered environments have other names. */
function environmentTex(open: string, body: string): string {
  const name = aligning.exec(open)?.[1];
  const inner = oneLine(body.replace(label, ''));
  if (!name) return inner;
  const inside = name === 'align' ? 'aligned' : 'gathered';
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

/** Finds the next closer, searching each stretch of the text once only. */
function closerFinder(text: string): CloserFinder {
  const seen = new Map<string, number>();
  return (close, from) => {
    const known = seen.get(close);
    if (known !== undefined && (known >= from || known < 0)) return known;
    let at = text.indexOf(close, from);
    while (at > 0 && close === '$' && text[at - 1] === '\\') at = text.indexOf(close, at + 1);
    seen.set(close, at);
    return at;
  };
}

/** `$`, `\(`, `\[`, `\begin{`; `\\` and `\$` are passed over */
const fenceStart = /\\\\|\\\$|\$|\\\(|\\\[|\\begin\{/g;
/** `{align*}` */
const aligning = /\{(align|gather|multline)/;
/** White space at an end */
const loose = /^\s|\s$/;
const digit = /\d/;
/** `5`, `1.5M`, `100 per month` */
const amount = /^\d[\d.,]*(?:[KMBkmb]|\s|$)/;
const wholeNumber = /^\d+$/;
const escapedBrace = /\\[{}]/g;
/** `\label{eq:1}` */
const label = /\\label\{[^{}]*\}/g;
/** `^`, `_`, `\`, `=` */
const texMark = /[\\^_=<>+]/;
/** `\text{if and only if}` */
const textArgument =
  /\\(?:text|textbf|textit|texttt|textrm|textsf|mathrm|mathbf|mathsf|mathtt|mathit|operatorname|mbox|emph)\*?\{[^{}]*\}/g;
/** `\alpha` */
const commandName = /\\[A-Za-z]+/g;
/** `five and`: prose */
const twoWords = /[A-Za-z]{3,}\s+[A-Za-z]{2,}/;
