import type { Decision, Metadata, PaperFrontmatter, PaperLink } from '#lib/schema.ts';
import type { CollectedPaper } from './collect-entries.ts';
import { emptyAbstract } from './restore-entry.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** The address of a paper. */
export interface PaperAddress {
  slug: string;
  redirects: string[];
}

/** Terms that are named of those that decided a topic. */
const mostTerms = 5;

/** The topics found, with what the record adds and without what it removes. */
function toTopics(found: string[], { topics }: Metadata): string[] {
  const removed = new Set(topics?.remove);
  return [...new Set([...found, ...(topics?.add ?? [])])].filter((topic) => !removed.has(topic));
}

/** Links of the record, the digests and the abstract, each address once. */
function toLinks({ identity, abstract }: CollectedPaper): PaperLink[] {
  const byUrl = new Map<string, PaperLink>();
  for (const link of [...identity.links, ...abstract.links]) {
    if (!byUrl.has(link.url)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()];
}

/** A paper, its address and the topics found in its text → its front matter. */
export function toFrontmatter(
  paper: CollectedPaper,
  { slug, redirects }: PaperAddress,
  found: Decision[],
): PaperFrontmatter {
  const { title, abstract, printedTitles, identity, earlier, record } = paper;
  const { arxiv, doi, authors, names, moreAuthors, published, venue } = identity;
  const key = toTitleKey(title.plain);
  const topics = toTopics(
    found.map(({ topic }) => topic),
    record,
  );
  const decided = found
    .filter(({ topic }) => topics.includes(topic))
    .map(({ topic, score, terms }) => ({ topic, score, terms: terms.slice(0, mostTerms) }));
  const otherTitles = printedTitles.filter((printed) => toTitleKey(printed) !== key);
  return {
    title: title.plain,
    ...(title.markdown === undefined ? {} : { titleMarkdown: title.markdown }),
    ...(otherTitles.length > 0 ? { otherTitles } : {}),
    slug,
    ...(redirects.length > 0 ? { redirects } : {}),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    ...(authors === undefined ? {} : { authors }),
    ...(names === undefined ? {} : { names }),
    ...(moreAuthors === undefined ? {} : { moreAuthors }),
    ...(published === undefined ? {} : { published }),
    ...(venue === undefined ? {} : { venue }),
    digests: paper.digests,
    topics,
    ...(decided.length > 0 ? { decided } : {}),
    links: toLinks(paper),
    ...(earlier.length > 0 ? { earlier } : {}),
    ...(abstract === emptyAbstract ? { noAbstract: true as const } : {}),
  };
}
