import type { Citation } from '#lib/citation/citation.ts';
import { paths } from '#lib/paths.ts';
import { toLink } from '#links.ts';
import { getAuthorSlugs } from './authors.ts';
import { getCitations, hasOwnFiles } from './citations.ts';
import { type DigestPlace, getPlace } from './digests.ts';
import { getTermsOf } from './glossary.ts';
import type { Paper } from './papers.ts';
import { getPrinted, type PrintedPaper } from './printed.ts';
import { getRelated, type RelatedToRead } from './related.ts';
import { getTopicsOf, type TopicPage } from './topics.ts';

/** An abbreviation of a paper, with its place in the glossary. */
export interface PaperTerm {
  acronym: string;
  expansion: string;
  href: string;
}

/** All that a paper's page shows beside the paper itself. */
export interface PaperPage {
  citation: Citation | undefined;
  /** Whether it has citation files and a Markdown copy. */
  hasFiles: boolean;
  place: DigestPlace;
  printed: PrintedPaper | undefined;
  related: RelatedToRead[];
  terms: PaperTerm[];
  topics: TopicPage[];
  /** Slugs of all authors that have a page. */
  authorSlugs: ReadonlySet<string>;
}

/** A paper → what its page shows. */
export async function getPaperPage(paper: Paper): Promise<PaperPage> {
  const [citation] = await getCitations([paper]);
  const terms = (await getTermsOf(paper)).map(({ acronym, anchor, meanings: [meaning] }) => ({
    acronym,
    expansion: meaning?.expansion ?? '',
    href: toLink(paths.glossaryTerm(anchor)),
  }));
  return {
    citation,
    hasFiles: await hasOwnFiles(),
    place: await getPlace(paper),
    printed: await getPrinted(paper),
    related: await getRelated(paper),
    terms,
    topics: await getTopicsOf(paper),
    authorSlugs: await getAuthorSlugs(),
  };
}
