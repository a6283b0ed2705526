import { toDoiAddress } from '#lib/doi-address.ts';
import type { Name } from '#lib/name-schema.ts';
import { toNames } from '#lib/names/authors.ts';
import { isGroupName } from '#lib/names/name-words.ts';
import { renderName } from '#lib/names/render-name.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';

/** What search engines are told of a paper. */
export type DescribedPaper = Pick<
  PaperFrontmatter,
  'title' | 'authors' | 'names' | 'published' | 'venue' | 'arxiv' | 'doi'
> & { abstract: string };

/** The digest a paper appeared in. */
export interface DescribedDigest {
  name: string;
  url: string;
}

/** A paper → schema.org's `ScholarlyArticle` as JSON that can stand in a page: no `<` in it ends the script. */
export function renderScholarlyArticle(
  { title, authors, names, published, venue, arxiv, doi, abstract }: DescribedPaper,
  { page, topics, digest }: { page: string; topics: string[]; digest: DescribedDigest },
): string {
  const same = [arxiv && `https://arxiv.org/abs/${arxiv}`, doi && toDoiAddress(doi)];
  const sameAs = same.filter((url) => url !== undefined && url !== '');
  const article = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: title,
    ...(abstract === '' ? {} : { abstract }),
    url: page,
    ...(authors ? { author: toNames({ authors, names }).map(toAuthor) } : {}),
    ...(published ? { datePublished: published } : {}),
    ...(venue ? { publication: venue } : {}),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    ...(topics.length > 0 ? { keywords: topics } : {}),
    isPartOf: { '@type': 'Collection', ...digest },
  };
  return JSON.stringify(article).replaceAll('<', '\\u003c');
}

function toAuthor(name: Name): object {
  return { '@type': isOrganization(name) ? 'Organization' : 'Person', name: renderName(name) };
}

/** A group; a single word may be a person’s only name. */
const isOrganization = (name: Name): boolean =>
  'literal' in name && (name.literal.includes(' ') || isGroupName(name.literal));
