import type { PaperFrontmatter } from '#lib/schema.ts';

/** What search engines are told of a paper. */
export type DescribedPaper = Pick<
  PaperFrontmatter,
  'title' | 'authors' | 'published' | 'venue' | 'arxiv' | 'doi'
> & { abstract: string };

/** The digest a paper appeared in. */
export interface DescribedDigest {
  name: string;
  url: string;
}

/** A paper → schema.org's `ScholarlyArticle` as JSON that can stand in a page: no `<` in it ends the script. */
export function renderScholarlyArticle(
  { title, authors, published, venue, arxiv, doi, abstract }: DescribedPaper,
  { page, topics, digest }: { page: string; topics: string[]; digest: DescribedDigest },
): string {
  const same = [arxiv && `https://arxiv.org/abs/${arxiv}`, doi && `https://doi.org/${doi}`];
  const sameAs = same.filter((url) => url !== undefined && url !== '');
  const article = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: title,
    ...(abstract === '' ? {} : { abstract }),
    url: page,
    ...(authors ? { author: authors.map((name) => ({ '@type': 'Person', name })) } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(venue ? { publication: venue } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(topics.length > 0 ? { keywords: topics } : {}),
    isPartOf: { '@type': 'Collection', ...digest },
  };
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}
