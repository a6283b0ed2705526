import { paths } from '#lib/paths.ts';
import { toSlug } from '#lib/slug.ts';
import { toLink } from '#links.ts';
import { getPaperAddresses } from './addresses.ts';
import { getAuthorSlugs } from './authors.ts';
import { getCited, hasOwnFiles } from './citations.ts';
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

/** All that a paper's page is made of, and nothing more: its key is made of it, too. */
export interface PaperPage {
  isFormer: false;
  paper: Paper;
  citationKey: string;
  /** Whether it has citation files and a Markdown copy. */
  hasFiles: boolean;
  place: DigestPlace;
  printed: PrintedPaper | undefined;
  related: RelatedToRead[];
  terms: PaperTerm[];
  topics: Pick<TopicPage, 'slug' | 'name'>[];
  /** Slugs of those of its authors that have a page. */
  authorSlugs: string[];
}

/** A former address, and the slug of the paper that it leads to. */
export interface FormerPage {
  isFormer: true;
  slug: string;
}

/** All addresses of papers, each with what its page is made of. */
export async function getPaperPages(): Promise<{ slug: string; page: PaperPage | FormerPage }[]> {
  const pages = (await getPaperAddresses()).map(async ({ slug, paper, isFormer }) => ({
    slug,
    page: isFormer ? { isFormer, slug: paper.slug } : await getPaperPage(paper),
  }));
  return Promise.all(pages);
}

async function getPaperPage(paper: Paper): Promise<PaperPage> {
  const [cited] = await getCited([paper]);
  const terms = (await getTermsOf(paper)).map(({ acronym, anchor, meanings: [meaning] }) => ({
    acronym,
    expansion: meaning?.expansion ?? '',
    href: toLink(paths.glossaryTerm(anchor)),
  }));
  const authors = await getAuthorSlugs();
  return {
    isFormer: false,
    paper,
    citationKey: cited?.key ?? paper.slug,
    hasFiles: await hasOwnFiles(),
    place: await getPlace(paper),
    printed: await getPrinted(paper),
    related: await getRelated(paper),
    terms,
    topics: (await getTopicsOf(paper)).map(({ slug, name }) => ({ slug, name })),
    authorSlugs: (paper.authors ?? []).map(toSlug).filter((slug) => authors.has(slug)),
  };
}
