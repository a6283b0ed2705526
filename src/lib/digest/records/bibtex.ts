import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { budgets } from '#lib/budgets.ts';
import type { DigestEntry, LeftOut, ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';
import { isLinkedList } from '#lib/digest/text/linked-list.ts';
import { toDigest } from '#lib/digest/to-digest.ts';
import { type BibtexKeys, findVolumes, inheritFields } from './bibtex-crossref.ts';
import { type BibtexEntry, readBibtexFields } from './bibtex-fields.ts';
import { parseBibtexFields } from './bibtex-parser.ts';
import { readBibtexRecord } from './bibtex-record.ts';
import { type BibtexSlice, hasBibtex, toBibtexSlices } from './bibtex-slices.ts';
import { readBibtexStrings } from './bibtex-strings.ts';
import { type BibtexStrings, toValueText } from './bibtex-values.ts';

/** Entries that hold no paper. */
const noPaper = new Set(['string', 'preamble', 'comment', 'xdata', 'set']);
/** Where the parser saw an error, counted within the entry. */
const place = / at line \d+, column \d+.*$/s;

function toBraceDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text) {
    if (sign === '{') most = Math.max(most, ++depth);
    else if (sign === '}') depth--;
  }
  return most;
}

/** A library's entry with its fields, or why they can't be read. */
interface ReadSlice extends BibtexSlice {
  entry?: BibtexEntry;
  reason?: string;
}

/** Why the parser can't read an entry, in its words. */
function toReason(text: string): string {
  try {
    const [error] = parseBibtex(text).errors;
    const why = error ? `: ${error.error.replace(place, '').slice(0, 120)}` : '';
    return `an entry that BibTeX can’t read${why}`;
  } catch {
    return 'an entry that BibTeX can’t read';
  }
}

/** Why an entry is not looked at: it would cost too much. */
function toExcess(text: string, entry?: BibtexEntry): string | undefined {
  if (text.length > budgets.bibtexEntry)
    return `an entry of over ${budgets.bibtexEntry} characters`;
  if (toBraceDepth(text) > budgets.bibtexBraces)
    return `an entry with over ${budgets.bibtexBraces} braces in braces`;
  const values = [...(entry?.fields.values() ?? [])].map(toValueText);
  return values.reduce((sum, value) => sum + value.length, 0) > budgets.bibtexEntry
    ? `an entry that its @strings make over ${budgets.bibtexEntry} characters`
    : undefined;
}

function readSlice(slice: BibtexSlice, strings: BibtexStrings): ReadSlice {
  const { from, text, longest } = slice;
  const excess = toExcess(text);
  if (excess) return { ...slice, reason: excess };
  const entry = readBibtexFields(text, strings);
  const tooMuch = entry && toExcess(text, entry);
  if (tooMuch) return { ...slice, reason: tooMuch };
  if (entry) return { ...slice, entry };
  if (longest.length === text.length) return { ...slice, reason: toReason(text) };
  // The bracket that seemed to close it may stand in a field, as in `title = {a \} b}`.
  const to = from + longest.split('\n').length - 1;
  const again = readSlice({ ...slice, text: longest, to }, strings);
  return again.entry ? again : { ...slice, reason: toReason(text) };
}

/** The lines of what stands in an entry and in none of its fields. */
function toStray({ text, from, entry }: ReadSlice): LeftOut[] {
  const lineOf = toLineCounter(text);
  return (entry?.stray ?? []).map(({ start, end, reason }) => ({
    from: from + lineOf(start) - 1,
    to: from + lineOf(end - 1) - 1,
    reason,
  }));
}

/** The first entry of each key. */
function toKeys(read: ReadSlice[]): BibtexKeys {
  const named = read.flatMap(({ entry }) => (entry && entry.key !== '' ? [entry] : []));
  return new Map(named.toReversed().map((entry) => [entry.key, entry]));
}

/** A whole volume with an editor, as libraries export beside its papers; with an abstract or authors it is read as a paper. */
const isProceedings = (type: string, { fields }: BibtexEntry): boolean =>
  /^(?:mv)?proceedings$/.test(type) && !fields.has('abstract') && !fields.has('author');

function toRecord(read: ReadSlice, keys: BibtexKeys): DigestEntry | LeftOut {
  const { from, to, entry, reason = '' } = read;
  if (!entry) return { from, to, reason };
  return readBibtexRecord(parseBibtexFields(inheritFields(entry, keys)), { from, to });
}

function parse(text: string): ParsedDigest {
  const { slices, leftOut } = toBibtexSlices(text);
  const { strings, leftOut: broken } = readBibtexStrings(
    slices.filter(({ type }) => type === 'string'),
  );
  const read = slices
    .filter(({ type }) => !noPaper.has(type) || type === 'xdata')
    .map((slice) => readSlice(slice, strings));
  const keys = toKeys(read);
  const volumes = findVolumes(
    read.flatMap(({ entry }) => entry ?? []),
    keys,
  );
  const isVolume = ({ type, entry }: ReadSlice): boolean =>
    entry !== undefined && (volumes.has(entry.key) || isProceedings(type, entry));
  const papers = read.filter((slice) => slice.type !== 'xdata' && !isVolume(slice));
  const others = [
    ...slices
      .filter(({ type }) => noPaper.has(type))
      .map(({ from, to, type }) => ({ from, to, name: `a @${type}` })),
    ...read.filter(isVolume).map(({ from, to }) => ({ from, to, name: 'a volume of papers' })),
  ];
  const records = papers.map((slice) => toRecord(slice, keys));
  return toDigest([...records, ...papers.flatMap(toStray), ...leftOut, ...broken], others);
}

/** A BibTeX or BibLaTeX library. */
export const bibtex: DigestFormat = {
  name: 'bibtex',
  description: 'a BibTeX or BibLaTeX library',
  endings: ['.bib', '.bibtex'],
  signature: 'an entry at a line’s beginning, such as @article{ or @misc{',
  tex: 'written',
  isFormat: (text) => hasBibtex(text) && !isLinkedList(text),
  furniture: [{ name: 'a comment', line: /^\s*%/ }],
  parse,
};
