import type { LeftOut, LineRange } from '#lib/digest/digest.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';

/** A library's entry as it stands there, of whatever type. */
export interface BibtexSlice extends LineRange {
  /** From its `@` to the bracket that closes it, or to the next entry where none does. */
  text: string;
  /** In lower case: `article`, `string`. */
  type: string;
  /** The text up to the next entry, where the first bracket that closes it may not be its own. */
  longest: string;
}

/** The entries of a library, and what looks like one and is none. */
export interface BibtexSlices {
  slices: BibtexSlice[];
  leftOut: LeftOut[];
}

/** An entry's beginning, on a line of its own or after another: `@article{`, `} @Misc (`, `% @book{`. */
const entryStart =
  /(?<before>^[^\S\n]*|[\s})%,;])@\s{0,20}(?<type>[A-Za-z][\w-]{1,39})\s{0,200}[{(]/gm;
/** Types by which BibTeX is known, and an entry within a line. */
const types =
  'article|book|inbook|incollection|inproceedings|conference|proceedings|misc|online|unpublished|techreport|report|phdthesis|mastersthesis|thesis|manual|dataset|software|preprint|string';
const knownType = new RegExp(`^(?:${types}|preamble|comment)$`, 'i');
/** What an entry within a line has behind its bracket: a key and a comma, or an abbreviation’s name. */
const keyAhead = /\s{0,20}[^\s,{}()=]{1,200}\s{0,20}[,=]|\s{0,20}["{]/y;
/** An entry at a line’s beginning, which tells that a text is BibTeX: one of a type that is known, or with a key and a field. */
const knownStart = new RegExp(`^[ \\t]*@\\s?(?:${types})\\s{0,20}[{(]`, 'im');
const anyStart =
  /^[ \t]*@[a-z]{3,40}\s{0,20}[{(]\s{0,20}[^\s,{}()=]{1,200}\s{0,20},\s{0,200}[a-z][\w+-]{0,40}\s{0,20}=\s{0,20}["{\w]/im;

/** Whether a text has an entry of BibTeX. */
export function hasBibtex(text: string): boolean {
  return knownStart.test(text) || anyStart.test(text);
}

interface Start {
  /** The place of its `@`. */
  at: number;
  /** The place behind its opening bracket. */
  inside: number;
  type: string;
}

function findStarts(text: string): Start[] {
  return [...text.matchAll(entryStart)].flatMap(({ 0: whole, index, groups }) => {
    const { before = '', type = '' } = groups ?? {};
    const at = index + before.length;
    // A line's beginning matches with all the blanks before it.
    const isFirst = index === 0 || text[index - 1] === '\n' || text[index] === '\n';
    const inside = index + whole.length;
    keyAhead.lastIndex = inside;
    const isEntry = isFirst || (knownType.test(type) && keyAhead.test(text));
    return isEntry ? [{ at, inside, type: type.toLowerCase() }] : [];
  });
}

/** The place behind the bracket that closes an entry, where one does before the next begins. */
function findEnd(text: string, { inside }: Start, limit: number): number | undefined {
  let depth = 0;
  const closing = text[inside - 1] === '(' ? ')' : '}';
  for (let place = inside; place < limit; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (depth === 0 && sign === closing) return place + 1;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return undefined;
}

/** The last of the lines from `from` on that are commented out. */
function toLastComment(lines: string[], from: number): number {
  let last = from;
  while (/^\s*%/.test(lines[last] ?? '')) last++;
  return last;
}

/** A library's text → its entries in order; no entry costs another one. */
export function toBibtexSlices(text: string): BibtexSlices {
  const lineOf = toLineCounter(text);
  const lines = text.split('\n');
  const found: BibtexSlices = { slices: [], leftOut: [] };
  const starts = findStarts(text);
  let done = 0;
  for (const [k, start] of starts.entries()) {
    if (start.at < done) continue;
    const from = lineOf(start.at);
    if (/^\s*%/.test(lines[from - 1] ?? '')) {
      const reason = 'an entry behind a percent sign, which BibTeX itself would read';
      const to = toLastComment(lines, from);
      if ((found.leftOut.at(-1)?.to ?? 0) < from) found.leftOut.push({ from, to, reason });
      continue;
    }
    const limit = starts[k + 1]?.at ?? text.length;
    const longest = text.slice(start.at, limit).trimEnd();
    const end = findEnd(text, start, limit) ?? start.at + longest.length;
    found.slices.push({
      text: text.slice(start.at, end),
      longest,
      type: start.type,
      from,
      to: lineOf(end - 1),
    });
    done = end;
  }
  return found;
}
