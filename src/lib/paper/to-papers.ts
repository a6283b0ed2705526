import type { Digest } from '#lib/digest/digest.ts';
import type { Problem } from '#lib/problem.ts';
import type { Decision, Metadata } from '#lib/schema.ts';
import { assignSlugs } from './assign-slugs.ts';
import { checkAddresses, checkNear, checkTopics } from './check-papers.ts';
import { type CollectedPaper, collectEntries } from './collect-entries.ts';
import { checkRestored, type PaperLedger } from './check-restored.ts';
import { findNear } from './find-near.ts';
import { matchPublished } from './match-published.ts';
import type { Hash, PaperFile } from './paper-file.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import type { PublishedPaper } from './published-papers.ts';
import { type PaperAddress, toFrontmatter } from './to-frontmatter.ts';

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
  hash: Hash;
}

/** A paper and the place in a digest that it comes from. */
export interface ConvertedPaper extends PaperFile {
  source: { file: string; line: number };
  /** What was restored in its text. */
  ledger: PaperLedger;
}

/** The former slugs of a paper: those known, those its metadata names, and those that were just replaced. */
function toRedirects(published: PublishedPaper[], record: Metadata): string[] {
  const [first, ...merged] = published;
  const slug = record.slug ?? first?.slug;
  const former = [
    ...published.flatMap(({ redirects }) => redirects),
    ...(record.redirects ?? []),
    ...[first, ...merged].flatMap((paper) => paper?.slug ?? []),
  ];
  return [...new Set(former)].filter((one) => one !== slug).sort();
}

function toAddresses(
  papers: CollectedPaper[],
  { published, hash }: PaperSources,
): Map<string, PaperAddress> {
  const matches = matchPublished(papers, published);
  const wishes = papers.map((paper) => {
    const found = matches.get(paper) ?? [];
    return {
      key: paper.key,
      title: paper.title.plain,
      published: found[0]?.slug,
      wanted: paper.record.slug,
      redirects: toRedirects(found, paper.record),
    };
  });
  const slugs = assignSlugs(wishes, { hash, inUse: published.map(({ slug }) => slug) });
  return new Map(
    wishes.map(({ key, redirects }) => [key, { slug: slugs.get(key) ?? '', redirects }]),
  );
}

/** Keeps the first paper of every slug, so that no file is written twice. */
function uniqueBySlug(papers: ConvertedPaper[]): ConvertedPaper[] {
  const bySlug = new Map<string, ConvertedPaper>();
  for (const paper of papers) {
    if (!bySlug.has(paper.frontmatter.slug)) bySlug.set(paper.frontmatter.slug, paper);
  }
  return [...bySlug.values()];
}

const toRestored = ({ title, abstract, file, line }: CollectedPaper) => ({
  title: title.plain,
  abstract: abstract.plain,
  source: { file, line },
});

/** Papers, what is wrong with them, and how many replacements are of papers that no digest has. */
export interface ConvertedPapers {
  papers: ConvertedPaper[];
  problems: Problem[];
  unknownReplacements: number;
}

/** Digests, metadata and topics → the papers that `content/papers` should hold. */
export function toPapers(sources: PaperSources): ConvertedPapers {
  const { metadata: records, topics, topicSlugs } = sources;
  const collection = collectEntries({ ...sources, records });
  const { papers: collected, problems, unknownReplacements } = collection;
  const addresses = toAddresses(collected, sources);
  const toAddress = (key: string): PaperAddress =>
    addresses.get(key) ?? { slug: '', redirects: [] };
  const papers = collected.map((paper) => {
    const text = { title: paper.title.plain, abstract: paper.abstract.plain };
    return {
      frontmatter: toFrontmatter(paper, toAddress(paper.key), topics.assign(text)),
      body: paper.abstract.markdown,
      source: { file: paper.file, line: paper.line },
      ledger: { title: paper.title.ledger, abstract: paper.abstract.ledger },
    };
  });
  return {
    papers: uniqueBySlug(papers),
    unknownReplacements,
    problems: [
      ...problems,
      ...checkTopics(records, topicSlugs),
      ...checkAddresses(papers),
      ...checkRestored(collected.map(toRestored)),
      ...checkNear(findNear(collected), (key) => toAddress(key).slug),
    ],
  };
}
