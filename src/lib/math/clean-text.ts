import { accented } from './accents.ts';
import type { Restoration, RestorationKind } from './restoration.ts';

/** What the clean-up must know of the text around. */
export interface CleanOptions {
  /** Where the stretch begins in the input. */
  offset: number;
  /** Whether the text marks groups with braces, so that bare ones are TeX too. */
  dropBraces: boolean;
}

/** Prose with leftovers of TeX → plain prose, with an entry for each change. */
export function cleanText(
  text: string,
  { offset, dropBraces }: CleanOptions,
): { text: string; ledger: Restoration[] } {
  const ledger: Restoration[] = [];
  const cleaned = text.replace(leftover, (before: string, ...rest: unknown[]) => {
    const at = placeOf(rest);
    const change = toChange(before, {
      before: text[at - 1] ?? '',
      after: text[at + before.length] ?? '',
      dropBraces,
    });
    if (!change || change.after === before) return before;
    const start = offset + at;
    const certainty = change.likely ? 'likely' : 'certain';
    ledger.push({
      kind: change.kind,
      start,
      end: start + before.length,
      before,
      after: change.after,
      certainty,
    });
    return change.after;
  });
  return { text: cleaned, ledger };
}

/** The match's place, which `replace` hands over as its first number. */
function placeOf(rest: readonly unknown[]): number {
  const place = rest.find((value) => typeof value === 'number');
  return typeof place === 'number' ? place : 0;
}

interface Change {
  kind: RestorationKind;
  after: string;
  likely?: boolean;
}

interface Around {
  before: string;
  after: string;
  dropBraces: boolean;
}

function toChange(mark: string, around: Around): Change | undefined {
  const [first = ''] = mark;
  if (first === '`' || first === "'") return toQuote(mark);
  if (first === '-') return toDash(mark, around);
  if (first === '~') return toTie(around);
  if (first === '\\') return toCommand(mark, around);
  if (mark === '{' || mark === '}') {
    return around.dropBraces ? { kind: 'group', after: '' } : undefined;
  }
  if (first === '{') return toAccent(mark);
  if (first === 'x')
    return { kind: 'escape', after: String.fromCodePoint(parseInt(mark.slice(1), 16)) };
  return { kind: 'control', after: '' };
}

const toQuote = (mark: string): Change | undefined => {
  if (mark === '``') return { kind: 'quote', after: '“' };
  if (mark === "''") return { kind: 'quote', after: '”' };
  return { kind: 'quote', after: `‘${mark.slice(1, -1)}’`, likely: true };
};

/** `a--b` → `a–b`, `a --- b` → `a — b`; `--flag` and longer rules stay. */
function toDash(mark: string, { before, after }: Around): Change | undefined {
  if (mark.length > 3) return undefined;
  if (mark.length === 3) return { kind: 'dash', after: '—' };
  const flag = !word.test(before) && !isEdge(after) && isEdge(before);
  return flag || decrement.test(before) ? undefined : { kind: 'dash', after: '–' };
}

const isEdge = (character: string) => character === '' || /[\s(["'“‘]/.test(character);

/** `Fig.~3` → `Fig. 3`; `~5` (about five), `10~15` and `~/x` stay. */
function toTie({ before, after }: Around): Change | undefined {
  if (isEdge(before) || before === '~' || after === '~' || after === '/') return undefined;
  if (/\d/.test(before) && /\d/.test(after)) return undefined;
  return /[\s]/.test(after) ? { kind: 'tie', after: '' } : { kind: 'tie', after: ' ' };
}

function toCommand(mark: string, { before, after }: Around): Change | undefined {
  const escape = escapes.get(mark);
  if (escape !== undefined) return { kind: 'escape', after: escape };
  if (mark === "\\'s" && word.test(before) && !word.test(after))
    return { kind: 'escape', after: "'s" };
  const letter = accented(mark);
  if (letter !== undefined) return { kind: 'accent', after: letter };
  const name = commandName.exec(mark)?.[1];
  if (name === undefined) return undefined;
  const known = namedText.get(name);
  if (known !== undefined) return { kind: 'command', after: endAbbreviation(known, after) };
  return { kind: 'command', after: name, likely: true };
}

/** `\eg.` gives one full stop, not two. */
const endAbbreviation = (text: string, after: string) =>
  text.endsWith('.') && after === '.' ? text.slice(0, -1) : text;

function toAccent(mark: string): Change | undefined {
  const letter = accented(mark.slice(1, -1));
  return letter === undefined ? undefined : { kind: 'accent', after: letter };
}

const escapes = new Map([
  ['\\%', '%'],
  ['\\&', '&'],
  ['\\#', '#'],
  ['\\$', '$'],
  ['\\_', '_'],
  ['\\{', '{'],
  ['\\}', '}'],
  ['\\ ', ' '],
  ['\\,', ' '],
  ['\\;', ' '],
  ['\\:', ' '],
  ['\\!', ''],
  ['\\-', ''],
  ['\\/', ''],
  ['\\@', ''],
  ['\\\\', ' '],
  ['\\|', '|'],
]);

/** Commands that stand for text; the abbreviations are macros that most authors define alike. */
const namedText = new Map([
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textasciitilde', '~'],
  ['textbackslash', '\\'],
  ['textgreater', '>'],
  ['textless', '<'],
  ['textdegree', '°'],
  ['S', '§'],
  ['P', '¶'],
  ['pounds', '£'],
  ['copyright', '©'],
  ['eg', 'e.g.'],
  ['ie', 'i.e.'],
  ['etal', 'et al.'],
  ['etc', 'etc.'],
  ['aka', 'a.k.a.'],
  ['wrt', 'w.r.t.'],
  ['xspace', ''],
  ['nobreakdash', ''],
  ['allowbreak', ''],
  ['linebreak', ' '],
  ['noindent', ''],
  ['newline', ' '],
  ['par', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['item', '•'],
  ['it', ''],
  ['em', ''],
  ['bf', ''],
  ['centering', ''],
]);

/** A letter, digit or closing mark, behind which two hyphens are a dash */
const word = /[\p{L}\p{N})\]”’"'%.,]/u;
/** `C` of `C--` and `i--`: too rare to tell; never a digit or a word */
const decrement = /[-]/;
/** `\eg`, `\eg{}` */
const commandName = /^\\([A-Za-z]+)(?:\{\})?$/;
/** All that the clean-up looks at, longest first: quotes, dashes, ties, accents, commands, escapes */
const leftover =
  /``|''|`[A-Za-z][^`'\n]{0,80}'(?![A-Za-z])|-{2,}|~|\{\\(?:["'`^~=.]|[cvuHkdbr](?= ))\s?\\?[A-Za-z]\}|\\["'`^~=.]\{?\\?[A-Za-z]\}?|\\[cvuHkdbr]\{\\?[A-Za-z]\}|\\[A-Za-z]+(?:\{\})?|\\[^A-Za-z0-9\s]|\\ |[{}]|(?<=[a-z])x20(?:1[0-9]|2[0-6])(?=[a-z])|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000]/g;
