import { budgets } from '#lib/budgets.ts';

/**
 * Where TeX itself closes the formula that a dollar opens: at the next one, passing over those in `\text{…}` and its like.
 * Negative where nothing closes it; and how many characters were looked at.
 */
export function findDollarClose(text: string, from: number): { at: number; looked: number } {
  const groups: ('text' | 'math' | 'dollar')[] = [];
  let first = -1;
  let end = text.length;
  token.lastIndex = from;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [mark] = match;
    end = match.index;
    if (mark.startsWith('\n') || end - from > budgets.formulaCharacters) break;
    if (mark === '$') {
      if (first < 0) first = end;
      if (closes(groups)) return { at: groups.includes('text') ? first : end, looked: end - from };
    } else if (mark === '}') groups.pop();
    else if (mark === '{') groups.push('math');
    else if (mark.startsWith('\\') && mark.length > 2) groups.push('text');
  }
  return { at: first, looked: end - from };
}

/** Whether a dollar ends the formula around: in words it begins or ends one of its own. */
function closes(groups: ('text' | 'math' | 'dollar')[]): boolean {
  const group = groups.at(-1);
  if (group === 'text') groups.push('dollar');
  else if (group === 'dollar') groups.pop();
  else return true;
  return false;
}

/** Text → whether, from a dollar on, those of its paragraph come in pairs. */
export function dollarParity(text: string): (at: number) => boolean {
  const places = new Map<number, number>();
  const totals = new Map<number, number>();
  let count = 0;
  let paragraph: number[] = [];
  const flush = () => {
    for (const at of paragraph) totals.set(at, count);
    paragraph = [];
    count = 0;
  };
  for (const { 0: mark, index } of text.matchAll(token)) {
    if (mark.startsWith('\n')) flush();
    else if (mark === '$') {
      places.set(index, count);
      paragraph.push(index);
      count += 1;
    }
  }
  flush();
  return (at) => ((totals.get(at) ?? 0) - (places.get(at) ?? 0)) % 2 === 0;
}

/** What stands around a pair of dollars. */
export interface DollarPair {
  body: string;
  before: string;
  after: string;
  /** Whether the dollars from the first on come in pairs, up to the paragraph's end. */
  isEven: boolean;
}

/** Whether a pair of dollars in a text that writes TeX holds a formula; it does unless money, or words, show otherwise. */
export function isWrittenMath({ body, before, after, isEven }: DollarPair): boolean {
  if (body.trim() === '') return false;
  const words = body.replace(textArgument, '').replace(escape, '').replace(commandName, ' ');
  const hasTex = texMark.test(body.replace(escape, ''));
  if (amount.test(body)) return !isMoney(body, { words, hasTex, after });
  if (!hasTex && currency.test(before) && /^\s/.test(body)) return false;
  return !prose.test(words) || (isEven && (hasTex || !/^\s/.test(body)));
}

/** `5 and ` of `$5 and $10`, `5-` of `$5-$10`; `1.5` touches both of its dollars. */
function isMoney(
  body: string,
  { words, hasTex, after }: { words: string; hasTex: boolean; after: string },
): boolean {
  if (hasTex) return prose.test(words);
  if (quantity.test(body)) return digit.test(after);
  return word.test(words) || /\s$/.test(body) || digit.test(after);
}

const texts =
  'text|textbf|textit|texttt|textrm|textsf|textsc|textsl|emph|mbox|hbox|textup|textnormal';
/** `\text{`, `{`, `}`, `$`, an escape, a blank line */
const token = new RegExp(`\\\\(?:${texts})\\s*\\{|\\\\[\\s\\S]|[{}$]|\\n(?:[ \\t]*\\n| {2,})`, 'g');
/** `\text{if and only if}` */
const textArgument =
  /\\(?:text|textbf|textit|texttt|textrm|textsf|textsc|textsl|mathrm|mathbf|mathsf|mathtt|mathit|operatorname|mbox|hbox|emph)\*?\s*\{[^{}]*\}/g;
/** `\%`, `\$` */
const escape = /\\[%&#_$]/g;
/** `\alpha`, `\rm` */
const commandName = /\\[A-Za-z]+/g;
/** `^`, `_`, `\`, `=` */
const texMark = /[\\^_=<>+*|]/;
/** `5`, `1.5M`, `100 per month` */
const amount = /^\s?\d/;
/** `10 pb`, whose second dollar no amount follows */
const quantity = /^\d[\d.,]*\s?[A-Za-z]{1,4}$/;
/** `five and` */
const prose = /[A-Za-z]{3,}[,;:]?\s+[A-Za-z]{2,}/;
/** ` and` behind an amount */
const word = /\s[A-Za-z]{2,}|^\s*[\d.,]+[A-Za-z]?\s+[A-Za-z]{2,}/;
/** `US`, `1,000` */
const currency = /[A-Za-z0-9]/;
const digit = /\d/;
