import type { BibtexEntry, BibtexFields } from './bibtex-fields.ts';
import { toValueText } from './bibtex-values.ts';

/** A library's entries by their keys, as others name them. */
export type BibtexKeys = ReadonlyMap<string, BibtexEntry>;

/** When a volume came out; it is inherited as a whole, as an entry may have `year` where the volume has `date`. */
const dateFields = ['date', 'year', 'month', 'day'];
/** Where a paper stands. */
const venueFields = ['journal', 'journaltitle', 'booktitle'];
/** What a volume says of each paper in it, beside its day and its own title. */
const volumeFields = ['editor', 'publisher', 'organization', 'series', 'volume', 'isbn', 'issn'];
/** Parts of a book, whose author is the book's. */
const isPart = /^(?:in|bookin|supp)book$/;
const isBook = /^(?:mv)?book$/;
/** Types that hold papers and are none. */
const isVolume = /^(?:mv)?(?:proceedings|collection|reference|book)$|^(?:conference|periodical)$/;
/** The farthest that an entry inherits: from its proceedings, their series, and one more. */
const longestLine = 3;
/** The most `@xdata` of one entry. */
const mostData = 5;

const toKeys = (fields: BibtexFields, name: string): string[] =>
  toValueText(fields.get(name) ?? [])
    .toLowerCase()
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);

const hasAny = (fields: BibtexFields, names: string[]): boolean =>
  names.some((name) => toValueText(fields.get(name) ?? []).trim() !== '');

/** Gives an entry the fields of another under their own names, where it has none of them. */
function take(own: BibtexFields, parent: BibtexFields, names: string[]): void {
  if (hasAny(own, names)) return;
  for (const name of names) {
    const value = parent.get(name);
    if (value) own.set(name, value);
  }
}

/** What a volume gives to an entry that names it in `crossref`. */
function inheritVolume(entry: BibtexEntry, own: BibtexFields, parent: BibtexEntry): void {
  take(own, parent.fields, dateFields);
  for (const name of volumeFields) take(own, parent.fields, [name]);
  if (isPart.test(entry.type) && isBook.test(parent.type)) take(own, parent.fields, ['author']);
  take(own, parent.fields, venueFields);
  const title = parent.fields.get('title');
  if (title && !hasAny(own, venueFields)) own.set('booktitle', title);
}

/** An entry’s fields with those that it inherits: all of an `@xdata`, and what its volume says. */
export function inheritFields(entry: BibtexEntry, keys: BibtexKeys, depth = 0): BibtexFields {
  const own = new Map(entry.fields);
  if (depth >= longestLine) return own;
  for (const key of toKeys(entry.fields, 'xdata').slice(0, mostData)) {
    const data = keys.get(key);
    if (data?.type !== 'xdata') continue;
    for (const [name, value] of inheritFields(data, keys, depth + 1))
      if (!hasAny(own, [name])) own.set(name, value);
  }
  const volume = keys.get(toKeys(own, 'crossref')[0] ?? '');
  if (volume && volume !== entry) {
    const fields = inheritFields(volume, keys, depth + 1);
    inheritVolume(entry, own, { ...volume, fields });
  }
  return own;
}

/** The keys of volumes that other entries are in and that are no papers: without an abstract, and without authors. */
export function findVolumes(entries: BibtexEntry[], keys: BibtexKeys): Set<string> {
  const named = new Set(entries.flatMap(({ fields }) => toKeys(fields, 'crossref')));
  return new Set(
    [...named].filter((key) => {
      const entry = keys.get(key);
      return (
        entry !== undefined &&
        isVolume.test(entry.type) &&
        !hasAny(entry.fields, ['abstract']) &&
        !hasAny(entry.fields, ['author'])
      );
    }),
  );
}
