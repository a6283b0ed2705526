import type { Digest } from '#lib/digest/digest.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { entryPlace } from '#lib/schema.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import type { TitledEntry } from './to-appearances.ts';

/** Lines of a digest's file, both ends included. */
export interface DigestLines {
  file: string;
  from: number;
  to: number;
}

/** Lines of a digest that are none of any paper, and why they are left out all the same. */
export interface LeftOutLines extends DigestLines {
  reason: string;
}

/** What the records of single entries say. */
export interface EntryRecords {
  /** Why an entry is left out; undefined where no record names it. */
  find: (entry: TitledEntry) => string | undefined;
  /** Lines that became no paper and that a record names. */
  lines: LeftOutLines[];
  /** A problem for each record that names no entry; asked when all entries were looked for. */
  check: () => Problem[];
}

/** A record's place, taken apart. */
interface EntryRecord {
  placed: PlacedRecord;
  /** The digest's id or its file's name. */
  digest: string;
  line: number | undefined;
  titleKey: string | undefined;
  reason: string;
}

function toEntryRecords(records: PlacedRecord[]): EntryRecord[] {
  return records.flatMap((placed) => {
    const { entry, leaveOut: reason, title } = placed.record;
    const [, digest, line] = entryPlace.exec(entry ?? '') ?? [];
    if (digest === undefined || reason === undefined) return [];
    const titleKey = title === undefined ? undefined : toTitleKey(title);
    return [{ placed, digest, line: line ? Number(line) : undefined, titleKey, reason }];
  });
}

/** The last part of a path: a digest's file by its name alone. */
const toName = (file: string): string => file.slice(file.lastIndexOf('/') + 1);

const isWithin = (line: number, { from, to }: { from: number; to: number }): boolean =>
  line >= from && line <= to;

function isOfEntry(
  { line, titleKey }: EntryRecord,
  { entry, titleKey: own }: TitledEntry,
): boolean {
  if (line !== undefined && !isWithin(line, entry)) return false;
  return titleKey === undefined || titleKey === own;
}

/** Why a record's place is none. */
function toReason({ placed, digest, line }: EntryRecord, digests: Digest[]): string {
  const { entry = '', title = '' } = placed.record;
  const known = digests.find(({ id, file }) => id === digest || toName(file) === digest);
  if (!known) return `there is no digest "${digest}"`;
  if (line === undefined) return `the digest ${digest} has no entry "${title}"`;
  const entries = known.entries.filter(({ from }) => from <= line);
  const before = entries.at(-1);
  const near = before ? `; the entry before it begins on line ${before.from}` : '';
  const named = title === '' ? '' : ` "${title}"`;
  return `${entry} is no line of an entry${named}${near}`;
}

/** Records that leave out single entries → what finds the entries, and the lines beside them. */
export function findLeftOut(records: PlacedRecord[], digests: Digest[]): EntryRecords {
  const all = toEntryRecords(records);
  const byDigest = Map.groupBy(all, ({ digest }) => digest);
  const used = new Set<EntryRecord>();
  const ofDigest = (id: string, file: string): EntryRecord[] => [
    ...(byDigest.get(id) ?? []),
    ...(byDigest.get(toName(file)) ?? []),
  ];
  const lines = digests.flatMap(({ id, file, leftOut }) =>
    ofDigest(id, file).flatMap((record) => {
      const { line, titleKey, reason } = record;
      const run = leftOut.find((one) => line !== undefined && isWithin(line, one));
      if (!run || titleKey !== undefined) return [];
      used.add(record);
      return [{ file, from: run.from, to: run.to, reason }];
    }),
  );
  return {
    lines,
    find(entry) {
      const found = ofDigest(entry.digest, entry.file).filter((one) => isOfEntry(one, entry));
      for (const record of found) used.add(record);
      return found.at(-1)?.reason;
    },
    check: () =>
      all
        .filter((record) => !used.has(record))
        .map((record) => {
          const { file, line, number } = record.placed;
          const values = { record: number, reason: toReason(record, digests) };
          return toProblem('metadata-entry', { file, line, values });
        }),
  };
}
