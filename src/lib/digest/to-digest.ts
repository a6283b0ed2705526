import { type MarkedText, oneLineMarked, toMarked, trimMarked } from '#lib/marked-text.ts';
import type {
  DigestEntry,
  EntryIdentity,
  Furniture,
  LeftOut,
  LineRange,
  ParsedDigest,
} from './digest.ts';

/** What a record says, each field as far as it is there. */
export interface PaperFields {
  title?: string | undefined;
  abstract?: string | undefined;
  identity?: { [Name in keyof EntryIdentity]?: EntryIdentity[Name] | undefined };
  /** It announces a paper's new version, which counts only where it has no abstract. */
  isReplacement?: boolean;
}

/** The same of a source whose texts have markup. */
export interface MarkedFields extends Omit<PaperFields, 'title' | 'abstract'> {
  title?: string | MarkedText | undefined;
  abstract?: string | MarkedText | undefined;
}

/** A record's fields, or why it is no paper. */
export type ReadRecord = MarkedFields | { reason: string };

const toMarkedText = (text: string | MarkedText | undefined): MarkedText =>
  typeof text === 'object' ? text : toMarked(text ?? '');

/** Keeps what is there: no undefined field, no empty list. */
function toIdentity(fields: NonNullable<PaperFields['identity']>): EntryIdentity | undefined {
  const known = Object.entries(fields).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== '',
  );
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

/** A record → an entry, or why it is left out. */
export function toRecordEntry(read: ReadRecord, { from, to }: LineRange): DigestEntry | LeftOut {
  if ('reason' in read) return { from, to, reason: read.reason };
  const title = oneLineMarked(toMarkedText(read.title));
  if (title.text === '') return { from, to, reason: 'a record without a title' };
  const identity = toIdentity(read.identity ?? {});
  const abstract = trimMarked(toMarkedText(read.abstract));
  const isReplacement = read.isReplacement === true && abstract.text === '';
  const marks = {
    ...(title.marks.length > 0 ? { title: title.marks } : {}),
    ...(abstract.marks.length > 0 ? { abstract: abstract.marks } : {}),
  };
  return {
    title: title.text,
    abstract: abstract.text,
    ...((marks.title ?? marks.abstract) ? { marks } : {}),
    from,
    to,
    ...(identity ? { identity } : {}),
    ...(isReplacement ? { isReplacement } : {}),
  };
}

/** Records as read → a digest, with what furniture its format found beside the lines that it names. */
export function toDigest(
  records: (DigestEntry | LeftOut)[],
  furniture: Furniture[] = [],
): ParsedDigest {
  const entries = records.filter((record) => 'title' in record);
  const leftOut = records.filter((record) => 'reason' in record);
  return { furniture, entries, leftOut: leftOut.sort((a, b) => a.from - b.from) };
}
