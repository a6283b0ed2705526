import type { Digest } from '#lib/digest/digest.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { Metadata, PaperFrontmatter } from '#lib/schema.ts';
import { assignSlugs } from './assign-slugs.ts';
import { type CollectedPaper, collectEntries } from './collect-entries.ts';
import { checkRestored, type PaperLedger } from './check-restored.ts';
import { checkUnused, type MetadataIndex } from './metadata.ts';
import type { Hash, PaperFile } from './paper-file.ts';
import { toSlug } from '#lib/slug.ts';
import { toTitleKey } from './title-key.ts';

/** What `content/papers` holds already of a paper: its address is published. */
export interface PublishedPaper {
  slug: string;
  title: string;
  redirects: string[];
  /** A person edited the file: its title may be another one now. */
  isEdited: boolean;
}

/** Finds the topics of a paper, the main one first. */
export interface TopicMatcher {
  assign: (paper: { title: string; abstract: string }) => { topic: string }[];
}

/** All that decides what papers there are. */
export interface PaperSources {
  digests: Digest[];
  metadata: MetadataIndex;
  topics: TopicMatcher;
  published: PublishedPaper[];
  hash: Hash;
}

/** A paper and the place in a digest that it comes from. */
export interface ConvertedPaper extends PaperFile {
  source: { file: string; line: number };
  /** What was restored in its text. */
  ledger: PaperLedger;
}

/** The former slugs of a paper: those known, those its metadata names, and one that was just replaced. */
function toRedirects(
  published: PublishedPaper | undefined,
  record: Metadata | undefined,
): string[] {
  const former = [...(published?.redirects ?? []), ...(record?.redirects ?? [])];
  if (published && record?.slug && record.slug !== published.slug) former.push(published.slug);
  return [...new Set(former)].filter((slug) => slug !== (record?.slug ?? published?.slug)).sort();
}

function toFrontmatter(paper: CollectedPaper, known: Known, topics: string[]): PaperFrontmatter {
  const { title, abstract, digests } = paper;
  const { record, redirects, slug } = known;
  return {
    title: title.plain,
    ...(title.markdown === undefined ? {} : { titleMarkdown: title.markdown }),
    slug,
    ...(redirects.length > 0 ? { redirects } : {}),
    ...(record?.arxiv ? { arxiv: record.arxiv } : {}),
    ...(record?.doi ? { doi: record.doi } : {}),
    ...(record?.authors ? { authors: record.authors } : {}),
    ...(record?.published ? { published: record.published } : {}),
    ...(record?.venue ? { venue: record.venue } : {}),
    digests,
    topics,
    links: abstract.links,
  };
}

/** What is known of a paper beside its digest entries. */
interface Known {
  record: Metadata | undefined;
  redirects: string[];
  slug: string;
}

/** Two papers that want one address: an error for each further one. */
function checkAddresses(papers: ConvertedPaper[]): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { frontmatter, source } of papers) {
    for (const slug of [frontmatter.slug, ...(frontmatter.redirects ?? [])]) {
      if (owners.has(slug))
        problems.push(toProblem('paper-redirect', { ...source, values: { slug } }));
      else owners.set(slug, frontmatter.title);
    }
  }
  return problems;
}

/** Keeps the first paper of every slug, so that no file is written twice. */
function uniqueBySlug(papers: ConvertedPaper[]): ConvertedPaper[] {
  const bySlug = new Map<string, ConvertedPaper>();
  for (const paper of papers) {
    if (!bySlug.has(paper.frontmatter.slug)) bySlug.set(paper.frontmatter.slug, paper);
  }
  return [...bySlug.values()];
}

/** Finds each paper's published file: by its title, else an edited file at the address that the title gives. */
function matchPublished(
  collected: CollectedPaper[],
  published: PublishedPaper[],
): Map<string, PublishedPaper> {
  const byKey = new Map(published.map((paper) => [toTitleKey(paper.title), paper]));
  const keys = new Set(collected.map(({ key }) => key));
  const strayed = published.filter(
    ({ title, isEdited }) => isEdited && !keys.has(toTitleKey(title)),
  );
  const bySlug = new Map(strayed.map((paper) => [paper.slug, paper]));
  const matches = collected.map(
    ({ key, title }) => [key, byKey.get(key) ?? bySlug.get(toSlug(title.plain))] as const,
  );
  return new Map(matches.flatMap(([key, paper]) => (paper ? [[key, paper]] : [])));
}

const toRestored = ({ title, abstract, file, line }: CollectedPaper) => ({
  title: title.plain,
  abstract: abstract.plain,
  source: { file, line },
});

/** Digests, metadata and topics → the papers that `content/papers` should hold. */
export function toPapers(sources: PaperSources): { papers: ConvertedPaper[]; problems: Problem[] } {
  const { papers: collected, problems } = collectEntries(sources.digests);
  const published = matchPublished(collected, sources.published);
  const recordOf = (key: string): Metadata | undefined => sources.metadata.byKey.get(key)?.record;
  const wishes = collected.map(({ key, title }) => ({
    key,
    title: title.plain,
    published: published.get(key)?.slug,
    wanted: recordOf(key)?.slug,
    redirects: toRedirects(published.get(key), recordOf(key)),
  }));
  const inUse = sources.published.map(({ slug }) => slug);
  const slugs = assignSlugs(wishes, { hash: sources.hash, inUse });
  const papers = collected.map((paper, index) => {
    const known = {
      record: recordOf(paper.key),
      redirects: wishes[index]?.redirects ?? [],
      slug: slugs.get(paper.key) ?? '',
    };
    const text = { title: paper.title.plain, abstract: paper.abstract.plain };
    const topics = sources.topics.assign(text).map(({ topic }) => topic);
    return {
      frontmatter: toFrontmatter(paper, known, topics),
      body: paper.abstract.markdown,
      source: { file: paper.file, line: paper.line },
      ledger: { title: paper.title.ledger, abstract: paper.abstract.ledger },
    };
  });
  return {
    papers: uniqueBySlug(papers),
    problems: [
      ...problems,
      ...checkUnused(sources.metadata, new Set(collected.map(({ key }) => key))),
      ...checkAddresses(papers),
      ...checkRestored(collected.map(toRestored)),
    ],
  };
}
