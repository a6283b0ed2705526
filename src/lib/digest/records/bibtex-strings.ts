import { budgets } from '#lib/budgets.ts';
import type { LeftOut } from '#lib/digest/digest.ts';
import type { BibtexSlice } from './bibtex-slices.ts';

/** Abbreviations by name in lower case, with the whole text that each stands for; none where it is too long. */
export type BibtexStrings = ReadonlyMap<string, string | undefined>;

/** The abbreviations of a library, and those that can't be kept. */
export interface ReadStrings {
  strings: BibtexStrings;
  leftOut: LeftOut[];
}

/** The name of an abbreviation: `@string{neurips = `. */
const stringHead = /^@\s*string\s*[{(]\s*(?<name>[^\s={}#",()]{1,100})\s*=/i;
/** A piece of a value: text in braces or quotation marks, a number, or another abbreviation’s name. */
const piece = /\s*(?:(?<open>[{"])|(?<word>[^\s={}#",()]{1,100}))/y;
/** What joins pieces. */
const joint = /\s*#/y;
/** Names that an entry’s fields may use: `journal = neurips`, `= a # b`. */
const usedName = /[=#]\s*(?<name>[A-Za-z][^\s={}#",();&%$\\]{0,99})/g;

/** The place of the sign that ends a text in braces or quotation marks. */
function findClose(text: string, open: number): number {
  const isQuoted = text[open] === '"';
  let depth = 0;
  for (let place = open + 1; place < text.length; place++) {
    const sign = text[place];
    if (depth === 0 && sign === (isQuoted ? '"' : '}')) return place;
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return -1;
  }
  return -1;
}

/** A value’s text, its pieces joined; nothing when it has no end or is longer than any. */
function readValue(text: string, start: number, known: BibtexStrings): string | undefined {
  let value = '';
  for (let place = start; ; place = joint.lastIndex) {
    piece.lastIndex = place;
    const { open, word = '' } = piece.exec(text)?.groups ?? {};
    if (open === undefined && word === '') return undefined;
    const close = open === undefined ? -1 : findClose(text, piece.lastIndex - 1);
    if (open !== undefined && close < 0) return undefined;
    const name = word.toLowerCase();
    const part =
      open === undefined
        ? known.has(name)
          ? known.get(name)
          : word
        : text.slice(piece.lastIndex, close);
    if (part === undefined || value.length + part.length > budgets.bibtexString) return undefined;
    value += part;
    joint.lastIndex = open === undefined ? piece.lastIndex : close + 1;
    if (!joint.test(text)) return value;
  }
}

/** Whether an abbreviation leans on one that is not kept: then that one alone is named. */
function leansOnMissing(text: string, known: BibtexStrings): boolean {
  return [...text.matchAll(usedName)].some(({ groups }) => {
    const name = groups?.['name']?.toLowerCase() ?? '';
    return known.has(name) && known.get(name) === undefined;
  });
}

/** The `@string`s of a library → their texts, each as far as those above it say. */
export function readBibtexStrings(slices: BibtexSlice[]): ReadStrings {
  const strings = new Map<string, string | undefined>();
  const leftOut: LeftOut[] = [];
  for (const { text, from, to } of slices) {
    const head = stringHead.exec(text);
    const name = head?.groups?.['name']?.toLowerCase() ?? '';
    const value = head ? readValue(text, head[0].length, strings) : undefined;
    const reason = `a @string without an end, or of over ${budgets.bibtexString} characters`;
    if (value === undefined && !leansOnMissing(text, strings)) leftOut.push({ from, to, reason });
    if (name !== '') strings.set(name, value);
  }
  return { strings, leftOut };
}

/** Abbreviations that BibTeX itself knows. */
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/;

/** An abbreviation as BibTeX has it: one that is not kept stands for nothing, one that is nowhere for its name. */
function renderString(name: string, strings: BibtexStrings): string {
  const value = (strings.has(name) ? strings.get(name) : name) ?? '{}';
  return value.includes('"') ? `@string{${name} = {${value}}}` : `@string{${name} = "${value}"}`;
}

/** An entry with the abbreviations that it uses before it, or nothing when they make it too long. */
export function addBibtexStrings(text: string, strings: BibtexStrings): string | undefined {
  const names = [...text.matchAll(usedName)].map(({ groups }) => groups?.['name'] ?? '');
  const used = names
    .map((name) => name.toLowerCase())
    .filter((name) => strings.has(name) || !months.test(name));
  const length = used.reduce((sum, name) => sum + (strings.get(name)?.length ?? 0), text.length);
  if (length > budgets.bibtexEntry) return undefined;
  const lines = [...new Set(used)].map((name) => renderString(name, strings));
  return [...lines, text].join('\n');
}
