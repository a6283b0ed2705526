import type { Digest } from '#lib/digest/digest.ts';
import type { Keep } from '#lib/keep.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { EarlierAbstract, Metadata } from '#lib/schema.ts';
import { type AbstractHistory, toEarlier, toHistory } from './abstract-history.ts';
import { type DigestLines, findLeftOut, type LeftOutLines } from './find-left-out.ts';
import { groupAppearances } from './group-appearances.ts';
import { type KnownPaper, toKnownPaper, toRecords } from './known-paper.ts';
import { createMetadataIndex, joinRecords, type MetadataIndex } from './metadata-index.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import { countReplacements, findTitled, toPrinted } from './replacements.ts';
import { createSlugFinder, type PublishedPaper } from './published-papers.ts';
import { emptyAbstract, type RestoredAbstract, restoreAbstract } from './restore-entry.ts';
import { type PaperAppearance, toAppearance, toTitledEntries } from './to-appearances.ts';

/** One paper as all digests together print it, with what metadata says of it. */
export interface CollectedPaper extends KnownPaper {
  abstract: RestoredAbstract;
  earlier: EarlierAbstract[];
}

/** A paper, or single entries of one, that metadata leaves out. */
export interface LeftOutPaper extends KnownPaper {
  reason: string;
  /** Only the entries were named: others of the paper may stay. */
  isEntry: boolean;
  /** Where they stand. */
  places: DigestLines[];
}

/** All that decides which entries are one paper. */
export interface EntrySources {
  digests: Digest[];
  records: PlacedRecord[];
  published: PublishedPaper[];
  /** Whether a paper of which no digest has an abstract becomes one all the same; it does where this is absent. */
  papersWithoutAbstract?: boolean | undefined;
  /** Remembers what texts were restored to. */
  keep?: Keep | undefined;
}

/** Papers, what is left out, what is wrong with either, and what finds them. */
export interface CollectedEntries {
  papers: CollectedPaper[];
  leftOut: LeftOutPaper[];
  /** Lines that became no paper and are left out by metadata, too. */
  lines: LeftOutLines[];
  problems: Problem[];
  metadata: MetadataIndex;
  /** Replacements of papers that no digest has. */
  unknownReplacements: number;
}

function toAbstract({ wordings }: AbstractHistory, record: Metadata): RestoredAbstract | undefined {
  const corrected = record.corrected?.abstract;
  if (corrected === undefined) return wordings.at(-1)?.restored;
  return restoreAbstract(corrected, { tex: 'written' });
}

/** The paper of some entries, unless nothing tells its abstract, nor that it is one without. */
interface ToldPaper {
  paper?: CollectedPaper;
  problems: Problem[];
  unknownReplacements?: number;
}

/** Whether more than a title tells of a paper: an id, its authors, where or when it came out. A heading has none of them. */
function isSurelyPaper({ ids, identity }: KnownPaper): boolean {
  const { authors = [], venue, published, links } = identity;
  const isKept = links.some(({ kind }) => kind === 'paper');
  const isDated = venue !== undefined || published !== undefined;
  return ids.length > 0 || authors.length > 0 || isDated || isKept;
}

/** What is wrong with a paper that has no abstract, nor anything else that would make it one. */
function toMissing({ file, entry, title }: PaperAppearance, { isAllowed }: Collecting): Problem {
  const others = isAllowed ? ', or its arxiv, doi or authors' : '';
  return toProblem('abstract-missing', {
    file,
    line: entry.from,
    values: { title: title.plain, others },
  });
}

/** The keys that papers have already, and whether one needs an abstract. */
interface Collecting {
  taken: Set<string>;
  isAllowed: boolean;
  keep: Keep | undefined;
}

/** The entries of one paper → the paper. */
function toPaper(appearances: PaperAppearance[], collecting: Collecting): ToldPaper {
  const printed = toPrinted(appearances);
  const { newest, ...history } = toHistory(printed, collecting.keep);
  if (!newest) return { problems: [] };
  const told = toAbstract(history, joinRecords(toRecords(appearances)));
  const unknownReplacements = countReplacements(appearances);
  if (!told && unknownReplacements > 0) return { problems: [], unknownReplacements };
  const titled = findTitled(appearances, newest);
  const known = toKnownPaper({ appearances, printed, newest, titled }, collecting.taken);
  if (!told && !(collecting.isAllowed && isSurelyPaper(known)))
    return { problems: [toMissing(newest, collecting)] };
  const earlier = toEarlier(history.wordings);
  const abstract = told ?? emptyAbstract;
  return { paper: { ...known, abstract, earlier }, problems: history.problems };
}

/** Entries that belong together → what is left out with them; they say no word of their abstracts. */
function toLeftOut(
  appearances: PaperAppearance[],
  { taken, isEntry, reason }: { taken: Set<string>; isEntry: boolean; reason: string },
): LeftOutPaper[] {
  const printed = toPrinted(appearances);
  const newest = printed.at(-1);
  if (!newest) return [];
  const places = appearances.map(({ file, entry: { from, to } }) => ({ file, from, to }));
  const titled = findTitled(appearances, newest);
  const known = toKnownPaper({ appearances, printed, newest, titled }, taken);
  return [{ ...known, reason, isEntry, places }];
}

/** Digests and metadata → papers, each once, in the order of their first appearance. */
export function collectEntries({
  digests,
  records,
  published,
  papersWithoutAbstract = true,
  keep,
}: EntrySources): CollectedEntries {
  const titled = toTitledEntries(digests, keep);
  const findSlug = createSlugFinder(
    published,
    titled.map(({ title }) => title.plain),
  );
  const metadata = createMetadataIndex(records, findSlug);
  const entries = findLeftOut(records, digests);
  const reasons = new Map<PaperAppearance, string | undefined>();
  for (const entry of titled) reasons.set(toAppearance(entry, metadata), entries.find(entry));
  const group = (isNamed: boolean): PaperAppearance[][] => {
    const all = [...reasons].filter(([, reason]) => (reason !== undefined) === isNamed);
    return groupAppearances(
      all.map(([appearance]) => appearance),
      findSlug,
    );
  };
  const taken = new Set<string>();
  const collecting = { taken, isAllowed: papersWithoutAbstract, keep };
  const toReason = (appearances: PaperAppearance[]): string | undefined =>
    joinRecords(toRecords(appearances)).leaveOut;
  const groups = group(false);
  const collected = groups
    .filter((appearances) => toReason(appearances) === undefined)
    .map((appearances) => toPaper(appearances, collecting));
  const whole = groups.flatMap((appearances) => {
    const reason = toReason(appearances);
    return reason === undefined ? [] : toLeftOut(appearances, { taken, isEntry: false, reason });
  });
  const single = group(true).flatMap((appearances) => {
    const reason = appearances.flatMap((one) => reasons.get(one) ?? []).at(-1) ?? '';
    return toLeftOut(appearances, { taken, isEntry: true, reason });
  });
  return {
    papers: collected.flatMap(({ paper }) => paper ?? []),
    leftOut: [...whole, ...single],
    lines: entries.lines,
    problems: [...collected.flatMap(({ problems }) => problems), ...entries.check()],
    metadata,
    unknownReplacements: collected.reduce(
      (sum, { unknownReplacements = 0 }) => sum + unknownReplacements,
      0,
    ),
  };
}
