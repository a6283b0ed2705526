import type { Digest } from '#lib/digest/digest.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { Appearance, EarlierAbstract, Metadata } from '#lib/schema.ts';
import { type AbstractHistory, toEarlier, toHistory } from './abstract-history.ts';
import { groupAppearances } from './group-appearances.ts';
import { createMetadataIndex, joinRecords } from './metadata-index.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import { countReplacements, findTitled, toPrinted } from './replacements.ts';
import { createSlugFinder, type PublishedPaper, type SlugTarget } from './published-papers.ts';
import {
  type RestoredAbstract,
  type RestoredTitle,
  restoreAbstract,
  restoreTitle,
} from './restore-entry.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import { type PaperAppearance, toAppearance, toTitledEntries } from './to-appearances.ts';
import { joinIdentities, type PaperIdentity } from './join-identities.ts';

/** One paper as all digests together print it, with what metadata says of it. */
export interface CollectedPaper {
  key: string;
  title: RestoredTitle;
  /** Plain, as digests print them: the newest first. */
  printedTitles: string[];
  abstract: RestoredAbstract;
  earlier: EarlierAbstract[];
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

/** All that decides which entries are one paper. */
export interface EntrySources {
  digests: Digest[];
  records: PlacedRecord[];
  published: PublishedPaper[];
}

/** Papers, what is wrong with them, and what finds a paper by its slug. */
export interface CollectedEntries {
  papers: CollectedPaper[];
  problems: Problem[];
  /** Replacements of papers that no digest has. */
  unknownReplacements: number;
  findSlug: (slug: string) => SlugTarget | undefined;
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

function toAbstract({ wordings }: AbstractHistory, record: Metadata): RestoredAbstract | undefined {
  const corrected = record.corrected?.abstract;
  return corrected === undefined ? wordings.at(-1)?.restored : restoreAbstract(corrected);
}

/** The paper of some entries, unless nothing tells its abstract. */
interface ToldPaper {
  paper?: CollectedPaper;
  problems: Problem[];
  unknownReplacements?: number;
}

/** The entries of one paper → the paper. */
function toPaper(appearances: PaperAppearance[], taken: Set<string>): ToldPaper {
  const printed = toPrinted(appearances);
  const { newest, ...history } = toHistory(printed);
  if (!newest) return { problems: [] };
  const records = [...new Set(appearances.flatMap((appearance) => appearance.records))];
  const record = joinRecords(records);
  const place = { file: newest.file, line: newest.entry.from };
  const abstract = toAbstract(history, record);
  if (!abstract) {
    const unknownReplacements = countReplacements(appearances);
    if (unknownReplacements > 0) return { problems: [], unknownReplacements };
    const values = { title: newest.title.plain };
    return { problems: [toProblem('abstract-missing', { ...place, values })] };
  }
  const ids = [...new Set(appearances.flatMap((appearance) => appearance.ids))].sort();
  const titled = findTitled(appearances, newest);
  const titles = [titled, ...appearances.toReversed()].map(({ title }) => title.plain);
  const paper: CollectedPaper = {
    key: toPaperKey(appearances, ids, taken),
    title:
      record.corrected?.title === undefined ? titled.title : restoreTitle(record.corrected.title),
    printedTitles: [...Map.groupBy(titles, toTitleKey).values()].flatMap(([title = '']) => title),
    abstract,
    earlier: toEarlier(history.wordings),
    identity: joinIdentities(appearances, record),
    ids,
    names: new Set(appearances.flatMap(({ names }) => [...names])),
    record,
    records,
    digests: toDigests(printed),
    ...place,
  };
  return { paper, problems: history.problems };
}

/** Digests and metadata → papers, each once, in the order of their first appearance. */
export function collectEntries({ digests, records, published }: EntrySources): CollectedEntries {
  const titled = toTitledEntries(digests);
  const findSlug = createSlugFinder(
    published,
    titled.map(({ title }) => title.plain),
  );
  const metadata = createMetadataIndex(records, findSlug);
  const appearances = titled.map((entry) => toAppearance(entry, metadata));
  const taken = new Set<string>();
  const collected = groupAppearances(appearances, findSlug).map((group) => toPaper(group, taken));
  return {
    papers: collected.flatMap(({ paper }) => paper ?? []),
    problems: [...collected.flatMap(({ problems }) => problems), ...metadata.check()],
    unknownReplacements: collected.reduce(
      (sum, { unknownReplacements = 0 }) => sum + unknownReplacements,
      0,
    ),
    findSlug,
  };
}
