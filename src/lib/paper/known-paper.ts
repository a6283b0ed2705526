import type { Appearance, Metadata } from '#lib/schema.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import { joinIdentities, type PaperIdentity } from './join-identities.ts';
import { joinRecords } from './metadata-index.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import { type RestoredTitle, restoreTitle } from './restore-entry.ts';
import type { PaperAppearance } from './to-appearances.ts';

/** What tells one paper from all others, as digests and metadata have it. */
export interface KnownPaper {
  key: string;
  title: RestoredTitle;
  /** Plain, as digests print them: the newest first. */
  printedTitles: string[];
  identity: PaperIdentity;
  /** See `toIdKeys`. */
  ids: string[];
  names: Set<string>;
  record: Metadata;
  records: PlacedRecord[];
  /** By date, then by id. */
  digests: Appearance[];
  /** The newest digest's file, and the line there. */
  file: string;
  line: number;
}

/** The entries of one paper. */
export interface PaperEntries {
  appearances: PaperAppearance[];
  /** Those that print it. */
  printed: PaperAppearance[];
  newest: PaperAppearance;
  /** The one whose title counts. */
  titled: PaperAppearance;
}

function toDigests(appearances: PaperAppearance[]): Appearance[] {
  const byId = new Map<string, Appearance>();
  for (const { digest: id, position } of appearances) {
    if (!byId.has(id)) byId.set(id, { id, position });
  }
  return [...byId.values()];
}

/** A key that no other paper has: its identity, else its title and authors, else its place. */
function toPaperKey(appearances: PaperAppearance[], ids: string[], taken: Set<string>): string {
  const [first] = appearances;
  const titleKey = first?.titleKey ?? '';
  const place = `${titleKey}#${first?.digest ?? ''}:${first?.position ?? 0}`;
  const key = [...ids, titleKey, place].find((wanted) => !taken.has(wanted)) ?? place;
  taken.add(key);
  return key;
}

/** The records that any entry of a paper has, each once. */
export function toRecords(appearances: PaperAppearance[]): PlacedRecord[] {
  return [...new Set(appearances.flatMap(({ records }) => records))];
}

/** The entries of one paper → what is known of it but for its abstract; its key is added to those taken. */
export function toKnownPaper(
  { appearances, printed, newest, titled }: PaperEntries,
  taken: Set<string>,
): KnownPaper {
  const records = toRecords(appearances);
  const record = joinRecords(records);
  const ids = [...new Set(appearances.flatMap((appearance) => appearance.ids))].sort();
  const titles = [titled, ...appearances.toReversed()].map(({ title }) => title.plain);
  return {
    key: toPaperKey(appearances, ids, taken),
    title:
      record.corrected?.title === undefined
        ? titled.title
        : restoreTitle(record.corrected.title, { tex: 'written' }),
    printedTitles: [...Map.groupBy(titles, toTitleKey).values()].flatMap(([title = '']) => title),
    identity: joinIdentities(appearances, record),
    ids,
    names: new Set(appearances.flatMap(({ names }) => [...names])),
    record,
    records,
    digests: toDigests(printed),
    file: newest.file,
    line: newest.entry.from,
  };
}
