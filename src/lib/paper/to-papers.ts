import type { Digest } from '#lib/digest/digest.ts';
import type { Keep } from '#lib/keep.ts';
import type { Problem } from '#lib/problem.ts';
import type { Decision } from '#lib/schema.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import { checkNear, checkTopics, checkWithdrawn } from './check-papers.ts';
import { type CollectedEntries, type CollectedPaper, collectEntries } from './collect-entries.ts';
import { checkRestored, type PaperLedger } from './check-restored.ts';
import type { DigestLines } from './find-left-out.ts';
import { findNear } from './find-near.ts';
import { toIdKeys } from './id-keys.ts';
import type { Hash, PaperFile, WithdrawnFile } from './paper-file.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import type { PublishedPaper } from './published-papers.ts';
import { type PaperAddresses, toAddresses } from './to-addresses.ts';
import { type PaperAddress, toFrontmatter } from './to-frontmatter.ts';
import { toWithdrawn, toWithdrawnOrphan } from './to-withdrawn.ts';

/** Finds the topics of a paper, the main one first. */
export interface TopicMatcher {
  assign: (paper: { title: string; abstract: string }) => Decision[];
}

/** All that decides what papers there are. */
export interface PaperSources {
  digests: Digest[];
  metadata: PlacedRecord[];
  topics: TopicMatcher;
  /** The slugs of all topics. */
  topicSlugs: ReadonlySet<string>;
  published: PublishedPaper[];
  /** Names of the owner's own pages below `papers/`, which no paper can have. */
  ownPages?: readonly string[] | undefined;
  /** Whether a paper of which no digest has an abstract becomes one all the same; it does where this is absent. */
  papersWithoutAbstract?: boolean | undefined;
  /** Remembers what texts were restored to. */
  keep?: Keep | undefined;
  hash: Hash;
}

/** A paper and the place in a digest that it comes from. */
export interface ConvertedPaper extends PaperFile {
  source: { file: string; line: number };
  /** Whether its Markdown reads as what it was written from. */
  readsBack: boolean;
  /** What was restored in its text. */
  ledger: PaperLedger;
}

const toRestored = ({ title, abstract, file, line }: CollectedPaper) => ({
  title: title.plain,
  abstract: abstract.plain,
  source: { file, line },
});

/** The papers that `content/papers` should hold, those that were taken out, and all that metadata leaves out. */
export interface ConvertedPapers {
  papers: ConvertedPaper[];
  withdrawn: WithdrawnFile[];
  /** Published slugs that are no paper's any more: their files go. */
  retired: string[];
  leftOut: LeftOut[];
  problems: Problem[];
  /** Replacements of papers that no digest has. */
  unknownReplacements: number;
}

/** What metadata leaves out: a paper, single entries of one, or lines that became none. */
export interface LeftOut {
  /** Absent for lines that are no entry. */
  title?: string;
  reason: string;
  /** The address that says so, where it was published. */
  slug?: string;
  places: DigestLines[];
}

function toLeftOut(
  { leftOut, lines }: CollectedEntries,
  { addresses, withdrawn }: { addresses: Map<string, PaperAddress>; withdrawn: WithdrawnFile[] },
): LeftOut[] {
  const inDigests = new Set(leftOut.map(({ key }) => addresses.get(key)?.slug));
  const orphans = withdrawn.filter(({ frontmatter }) => !inDigests.has(frontmatter.slug));
  return [
    ...leftOut.map(({ key, title, reason, places }) => {
      const slug = addresses.get(key)?.slug;
      return { title: title.plain, reason, ...(slug !== undefined && { slug }), places };
    }),
    ...orphans.map(({ frontmatter: { title, slug, withdrawn: reason } }) => ({
      title,
      reason,
      slug,
      places: [],
    })),
    ...lines.map(({ reason, ...place }) => ({ reason, places: [place] })),
  ];
}

/** The files of papers that were published and are left out, and of those that no digest has any more. */
function toWithdrawnFiles(
  { leftOut, metadata }: CollectedEntries,
  { addresses, orphans }: PaperAddresses,
): WithdrawnFile[] {
  const known = leftOut.flatMap((paper) => {
    const address = addresses.get(paper.key);
    return address ? [toWithdrawn(paper, address)] : [];
  });
  const rest = orphans.flatMap((paper) => {
    const ids = toIdKeys(paper);
    const keys = paper.titles.map((title) => ({ ids, titleKey: toTitleKey(title) }));
    const reason = metadata.findReason(keys);
    return reason === undefined ? [] : toWithdrawnOrphan(paper, reason);
  });
  return [...known, ...rest];
}

function toConverted(
  paper: CollectedPaper,
  { address, topics }: { address: PaperAddress | undefined; topics: TopicMatcher },
): ConvertedPaper {
  const text = { title: paper.title.plain, abstract: paper.abstract.plain };
  const known = address ?? { slug: '', redirects: [] };
  return {
    frontmatter: toFrontmatter(paper, known, topics.assign(text)),
    body: paper.abstract.markdown,
    source: { file: paper.file, line: paper.line },
    readsBack: paper.title.readsBack && paper.abstract.readsBack,
    ledger: { title: paper.title.ledger, abstract: paper.abstract.ledger },
  };
}

/** Digests, metadata and topics → the papers that `content/papers` should hold, and those that are taken out. */
export function toPapers(sources: PaperSources): ConvertedPapers {
  const { metadata: records, topics, topicSlugs } = sources;
  const entries = collectEntries({ ...sources, records });
  const placed = toAddresses({ ...sources, ...entries });
  const papers = entries.papers.map((paper) =>
    toConverted(paper, { address: placed.addresses.get(paper.key), topics }),
  );
  const withdrawn = toWithdrawnFiles(entries, placed);
  const toSlug = (key: string): string => placed.addresses.get(key)?.slug ?? '';
  return {
    papers,
    withdrawn,
    retired: placed.retired,
    leftOut: toLeftOut(entries, { ...placed, withdrawn }),
    unknownReplacements: entries.unknownReplacements,
    problems: [
      ...entries.problems,
      ...entries.metadata.check(),
      ...checkTopics(records, topicSlugs),
      ...placed.problems,
      ...checkRestored(entries.papers.map(toRestored)),
      ...checkWithdrawn(entries.papers),
      ...checkNear(findNear(entries.papers), toSlug),
    ],
  };
}
