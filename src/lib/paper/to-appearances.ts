import type { Digest, DigestEntry } from '#lib/digest/digest.ts';
import type { Keep } from '#lib/keep.ts';
import { compareBy } from '#lib/order.ts';
import { renderAuthor } from '#lib/names/authors.ts';
import type { Metadata } from '#lib/schema.ts';
import { toIdKeys } from './id-keys.ts';
import { joinRecords, type MetadataIndex } from './metadata-index.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import { type RestoredTitle, restoreTitle } from './restore-entry.ts';
import { toNameWords } from './shared-authors.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** An entry of a digest with all that tells whose it is. */
export interface PaperAppearance {
  /** The digest's id. */
  digest: string;
  /** The digest's file. */
  file: string;
  /** The first entry has position 1. */
  position: number;
  entry: DigestEntry;
  title: RestoredTitle;
  titleKey: string;
  records: PlacedRecord[];
  /** What the records say together. */
  record: Metadata;
  /** See {@link toIdKeys}. */
  ids: string[];
  /** See {@link toNameWords}. */
  names: Set<string>;
}

/** An entry whose title is read. */
export type TitledEntry = Pick<
  PaperAppearance,
  'digest' | 'file' | 'position' | 'entry' | 'title' | 'titleKey'
>;

const byDate = compareBy<Digest>(
  ({ date }) => date,
  ({ id }) => id,
);

/** Digests → their entries by date, each title restored. */
export function toTitledEntries(digests: Digest[], keep?: Keep): TitledEntry[] {
  return digests.toSorted(byDate).flatMap(({ id, file, entries }) =>
    entries.map((entry, index) => {
      const { marks, tex } = entry;
      const title = restoreTitle(entry.title, { tex, marks: marks?.title, keep });
      const titleKey = toTitleKey(title.plain);
      return { digest: id, file, position: index + 1, entry, title, titleKey };
    }),
  );
}

/** An entry → it with its records; what they say of its identity counts more than what the digest says. */
export function toAppearance(titled: TitledEntry, metadata: MetadataIndex): PaperAppearance {
  const { identity } = titled.entry;
  const ids = toIdKeys(identity ?? {});
  const records = metadata.find({ ids, titleKey: titled.titleKey });
  const record = joinRecords(records);
  return {
    ...titled,
    records,
    record,
    ids: toIdKeys({
      arxiv: record.arxiv ?? identity?.arxiv,
      doi: record.doi ?? identity?.doi,
    }),
    names: toNameWords((record.authors ?? identity?.authors ?? []).map(renderAuthor)),
  };
}
