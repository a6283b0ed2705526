import { accented } from './accents.ts';
import type { Stretch } from './paragraphs.ts';
import type { Restoration, RestorationKind } from './restoration.ts';
import { commandText, escapeText } from './text-commands.ts';

/** A stretch of a text that is prose, and what the clean-up must know of the whole text. */
export interface Prose {
  text: string;
  start: number;
  end: number;
  /** Whether the text marks groups with braces, so that bare ones are TeX too. */
  dropBraces: boolean;
}

/** Prose with leftovers of TeX → plain prose, with an entry for each change. */
export function cleanText({ text, start, end, dropBraces }: Prose): {
  text: string;
  ledger: Restoration[];
} {
  const ledger: Restoration[] = [];
  const kept: string[] = [];
  let at = start;
  for (const match of text.slice(start, end).matchAll(leftover)) {
    const [before] = match;
    const from = start + match.index;
    const to = from + before.length;
    const change = toChange(before, toAround(text, { start: from, end: to }), dropBraces);
    if (change.after === before) continue;
    const { kind, after, likely } = change;
    const certainty = likely ? 'likely' : 'certain';
    ledger.push({ kind, start: from, end: to, before, after, certainty });
    kept.push(text.slice(at, from), after);
    at = to;
  }
  return { text: [...kept, text.slice(at, end)].join(''), ledger };
}

interface Change {
  kind: RestorationKind;
  after: string;
  likely?: boolean;
}

/** What stands right before and right behind a leftover; '' at either end of the text. */
interface Around {
  before: string;
  after: string;
  /** Whether an address follows. */
  link: boolean;
}

const toAround = (text: string, { start, end }: { start: number; end: number }): Around => ({
  before: text[start - 1] ?? '',
  after: text[end] ?? '',
  link: addressNext.test(text.slice(end, end + 14)),
});

/** A leftover → what becomes of it; the leftover itself where it stays. */
function toChange(mark: string, around: Around, dropBraces: boolean): Change {
  if (guarded.test(mark)) return { kind: 'group', after: mark.slice(1, -1) };
  if (lostDollar.test(mark))
    return { kind: 'escape', after: mark.replace('\\', '$'), likely: true };
  if (mark === '{' || mark === '}') return { kind: 'group', after: dropBraces ? '' : mark };
  const change = changes.get(mark[0] ?? '');
  return change ? change(mark, around) : { kind: 'control', after: '' };
}

/** What a leftover becomes, by its first character. */
const changes = new Map<string, (mark: string, around: Around) => Change>([
  ['`', toQuote],
  ["'", toQuote],
  ['-', toDash],
  ['~', toTie],
  ['\\', toCommand],
  ['{', toAccent],
  ['x', (mark) => ({ kind: 'escape', after: String.fromCodePoint(parseInt(mark.slice(1), 16)) })],
]);

/** `{\"o}` → `ö`; `{\deg}` → `°`, which arXiv makes of that sign. */
function toAccent(mark: string): Change {
  const after = mark === '{\\deg}' ? '°' : (accented(mark.slice(1, -1)) ?? mark);
  return { kind: 'accent', after };
}

/** Doubled quotes → “ and ”; `` `x' `` → ‘x’. */
function toQuote(mark: string): Change {
  if (mark === '``') return { kind: 'quote', after: '“' };
  if (mark === "''") return { kind: 'quote', after: '”' };
  const inner = mark.slice(1, -1).replace(everyAccent, (tex) => accented(tex) ?? tex);
  return { kind: 'quote', after: `‘${inner}’`, likely: true };
}

/** `a--b` → `a–b`, `a --- b` → `a — b`; `--flag` and rules of four or more stay. */
function toDash(mark: string, { before, after }: Around): Change {
  const isFlag = isEdge(before) && !isEdge(after) && !digit.test(after);
  if (mark.length > 3 || (mark.length === 2 && isFlag)) return { kind: 'dash', after: mark };
  return { kind: 'dash', after: mark.length === 3 ? '—' : '–' };
}

/** `Fig.~3` → `Fig. 3`; `~5` (about five), `10~15` and `~/x` stay. */
function toTie(mark: string, { before, after, link }: Around): Change {
  if (link) return { kind: 'tie', after: isEdge(before) ? '' : ' ' };
  const isRange = digit.test(before) && digit.test(after);
  const isRun = before === '~' || after === '~';
  if (isEdge(before) || isRun || isRange || after === '/') return { kind: 'tie', after: mark };
  return { kind: 'tie', after: space.test(after) ? '' : ' ' };
}

/** `\%` → `%`, `\"o` → `ö`, `\eg` → `e.g.`, `\ours` → `ours`. */
function toCommand(mark: string, { before, after }: Around): Change {
  const escape = escapeText(mark);
  if (escape !== undefined) return { kind: 'escape', after: escape };
  const isGenitive = mark === "\\'s" && letter.test(before) && !letter.test(after);
  if (isGenitive) return { kind: 'escape', after: "'s" };
  const accent = accented(mark);
  if (accent !== undefined) return { kind: 'accent', after: accent };
  if (mark.includes('{') && !mark.endsWith('{}')) return { kind: 'command', after: mark };
  const name = commandName.exec(mark)?.[1];
  if (name === undefined) return { kind: 'command', after: mark };
  const known = commandText(name, after);
  return known === undefined
    ? { kind: 'command', after: name, likely: true }
    : { kind: 'command', after: known };
}

const isEdge = (character: string) => character === '' || edge.test(character);

/** A space or an opening mark */
const edge = /[\s(["'“‘]/;
const space = /\s/;
const digit = /\d/;
const letter = /\p{L}/u;
/** `https://`, `\url{https://` */
const addressNext = /^(?:\\(?:url|href)\{)?https?:/;
/** `\eg`, `\eg{}` */
const commandName = /^\\([A-Za-z]+)(?:\{\})?$/;

/** Doubled quotes of either kind, `` `locate' `` */
const quotes = /``|''|`[A-Za-z](?:\\[^\n]|[^`'\\\n]){0,80}'(?![A-Za-z])/;
/** `--`, `---`, `~` */
const dashesAndTies = /-{2,}|~/;
/** `{\"o}`, `{\'\i}`, `{\AA}` */
const bracedAccents =
  /\{\\deg\}|\{\\(?:["'`^~=.]|[cvuHkdbr](?= ))\s?\\?[A-Za-z]\}|\{\\(?:ss|ae|AE|oe|OE|aa|AA|[oOlLij]) ?\}/;
/** `\"o`, `\'{\i}`, `\c{c}`, `\v s`, `\O rsted` */
const accents =
  /\\["'`^~=.]\{?\\?[A-Za-z]\}?|\\=\d|(?<=[a-z])\\["'`^~] [a-z](?![A-Za-z])|\\[cvuHkdbr](?:\{\\?[A-Za-z]\}| [A-Za-z])|\\(?:ss|ae|AE|oe|OE|aa|AA|[oOlLij]) (?=[a-z])/;
const everyAccent = new RegExp(accents.source, 'g');

/** Text → where an accent or a letter stands as TeX writes it, which no formula begins in. */
export function findAccents(text: string): Stretch[] {
  return [...text.matchAll(everyAccent)].flatMap(({ 0: tex, index }) =>
    accented(tex) === undefined ? [] : [{ start: index, end: index + tex.length }],
  );
}
/** `6{,}690`, `Touch{é}`, `FID{}=2`: braces that guard one sign, or none */
const guards =
  /(?<=\d)\{,\}(?=\d{3})|(?<=\p{L})\{[^\x00-\x7f]?\}|(?<=\s)\{[^\x00-\x7f]\}(?=\p{L})/u;
const guarded = /^\{[^\\A-Za-z\d]?\}$/u;
/** `\20 USD`, `\1.49M`: what a dollar that was escaped leaves */
const amounts =
  /(?<=\b(?:under|over|than|of|to|for|from|least|most|roughly|about|around|at|only|cost|costs) |\()\\\d{1,3}(?:,\d{3}|\d)*(?:\.\d{1,2})?(?:[KMBk]\b|(?![\w)}\]\\^]))/;
const lostDollar = /^\\\d/;
/** `\frac{`, `\ours{x}`: what nothing took the argument of */
const openCommands = /\\[A-Za-z]+\{(?!\})(?:[^{}\\$]{0,80}\})?/;
/** `\eg`, `\ours{}`, `\%`, `\ `, `{`, `}` */
const commands = /\\[A-Za-z]+(?:\{\})?|\\[^A-Za-z0-9\s\u0000-\u001f\u007f-\u009f]|\\[ \n]|[{}]/;
/** `x2013` between letters: what `$\unicode{x2013}$` leaves */
const codePoints = /(?<=[a-z])x20(?:1[0-9]|2[0-6])(?=[a-z])/;
/** Control characters but tab and line feed, and the one that blanks out islands */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000]/;
const leftovers = [
  guards,
  amounts,
  quotes,
  dashesAndTies,
  bracedAccents,
  accents,
  openCommands,
].concat([commands, codePoints, controls]);
const leftover = new RegExp(leftovers.map(({ source }) => source).join('|'), 'gu');
