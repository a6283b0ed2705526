import {
  type BibtexPiece,
  type BibtexStrings,
  readBibtexValue,
  toValueText,
} from './bibtex-values.ts';

/** An entry's fields, by their names in lower case, each the first of its name that says something. */
export type BibtexFields = Map<string, readonly BibtexPiece[]>;

/** What stands in an entry and in none of its fields, by its places in the entry's text. */
export interface BibtexStray {
  start: number;
  end: number;
  reason: string;
}

/** An entry taken apart, its abbreviations written out. */
export interface BibtexEntry {
  type: string;
  /** In lower case, as entries name each other; empty where it has none. */
  key: string;
  fields: BibtexFields;
  stray: BibtexStray[];
}

/** An entry's beginning up to its key: `@article{smith2004,`. */
const head =
  /^@\s{0,20}(?<type>[A-Za-z][\w-]{0,39})\s{0,200}(?<open>[{(])\s{0,200}(?:(?<key>[^,={}"]{0,200}),)?/;
/** A field's name and the sign behind it: `title =`. */
const fieldName = /(?<name>[^\s={}#",()%]{1,100})\s{0,100}=/y;
/** What parts fields: commas, and comments up to a line's end. */
const gap = /(?:[\s,]|%[^\n]*(?=\n))*/y;
/** Where fields go on behind text that is none. */
const nextField = /[,\n][^\S\n]{0,200}[A-Za-z][\w+:-]{0,60}\s{0,20}=\s{0,20}["{\w]/g;
/** Fields that an entry has once; what stands in a second one would be lost. */
const single = /^(?:title|abstract|author)$/;

/** The place where fields go on behind text that is none, or the entry's end. */
function findNext(text: string, start: number, end: number): number {
  nextField.lastIndex = start;
  const next = nextField.exec(text)?.index ?? end;
  return Math.min(next, end);
}

/** Notes the words of an entry that stand in none of its fields. */
function addStray(stray: BibtexStray[], text: string, { start, end }: Omit<BibtexStray, 'reason'>) {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return;
  const margin = words.length - words.trimStart().length;
  const reason = 'text that stands in no field';
  stray.push({ start: start + margin, end: start + words.trimEnd().length, reason });
}

/** Keeps a field, or notes it where the entry has one of its name that says otherwise. */
function addField(
  { fields, stray }: BibtexEntry,
  name: string,
  field: { pieces: BibtexPiece[]; start: number; end: number },
): void {
  const { pieces, start, end } = field;
  const [known, value] = [toValueText(fields.get(name) ?? []).trim(), toValueText(pieces).trim()];
  if (known === '') fields.set(name, pieces);
  else if (single.test(name) && value !== '' && value !== known)
    stray.push({ start, end, reason: `a second ${name} of an entry` });
}

/** An entry's text → its fields; nothing when one of them has no end. */
export function readBibtexFields(text: string, strings: BibtexStrings): BibtexEntry | undefined {
  const { 0: first = '', groups = {} } = head.exec(text) ?? {};
  const { type = '', open, key = '' } = groups;
  if (type === '') return undefined;
  const end = text.endsWith(open === '(' ? ')' : '}') ? text.length - 1 : text.length;
  const entry: BibtexEntry = {
    type: type.toLowerCase(),
    key: key.trim().toLowerCase(),
    fields: new Map(),
    stray: [],
  };
  for (let place = first.length; ;) {
    gap.lastIndex = place;
    gap.exec(text);
    const start = gap.lastIndex;
    if (start >= end) return entry;
    fieldName.lastIndex = start;
    const name = fieldName.exec(text)?.groups?.['name'];
    if (name === undefined) {
      place = findNext(text, start, end);
      addStray(entry.stray, text, { start, end: place });
      continue;
    }
    const value = readBibtexValue(text, fieldName.lastIndex, strings);
    if (!value || value.end > end) return undefined;
    addField(entry, name.toLowerCase(), { pieces: value.pieces, start, end: value.end });
    place = value.end;
  }
}
