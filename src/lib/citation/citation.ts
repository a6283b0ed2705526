import { toDoiAddress } from '#lib/doi-address.ts';
import type { Name } from '#lib/name-schema.ts';
import { toNames } from '#lib/names/authors.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';

/** A paper as citations need it. */
export interface Citation {
  /** Unique within the site, ASCII: `panferov2025quest`. */
  key: string;
  title: string;
  /** The title as Markdown, where it holds a formula. */
  titleMarkdown?: string;
  authors: Name[];
  /** There are more authors, who aren't known. */
  moreAuthors?: true;
  /** `2025-02-07`, or only its beginning. */
  published?: string;
  venue?: string;
  arxiv?: string;
  doi?: string;
  /** Where to read it: at arXiv, at its DOI, else at this site. */
  url: string;
}

/** What a paper's front matter must tell. */
export type CitedPaper = Pick<
  PaperFrontmatter,
  | 'title'
  | 'titleMarkdown'
  | 'authors'
  | 'names'
  | 'moreAuthors'
  | 'published'
  | 'venue'
  | 'arxiv'
  | 'doi'
>;

/** What formats without a word for "and others" say in its place. */
export const notAllAuthors = 'Not all authors are listed';

/** A paper, its key and its page's address → its citation. Nothing is made up: what isn't known stays out. */
export function toCitation(
  { title, titleMarkdown, authors, names, moreAuthors, venue, arxiv, doi, ...paper }: CitedPaper,
  { key, page }: { key: string; page: string },
): Citation {
  const published = inferPublished({ arxiv, ...paper });
  return {
    key,
    title,
    ...(titleMarkdown ? { titleMarkdown } : {}),
    authors: toNames({ authors, names }),
    ...(moreAuthors ? { moreAuthors } : {}),
    ...(published ? { published } : {}),
    ...(venue ? { venue } : {}),
    ...(arxiv ? { arxiv } : {}),
    ...(doi ? { doi } : {}),
    url: toUrl({ arxiv, doi }) ?? page,
  };
}

/** When a paper was published, as far as it is known: an arXiv id begins with the year and month of submission. */
export function inferPublished({
  published,
  arxiv,
}: {
  published?: string | undefined;
  arxiv?: string | undefined;
}): string | undefined {
  const [, year = '', month = ''] = arxivMonth.exec(arxiv ?? '') ?? [];
  if (published !== undefined || year === '') return published;
  return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

/** `2003` of `2003.07845`, `0309` of `math/0309136` */
const arxivMonth = /(?:^|\/)(\d\d)(0[1-9]|1[0-2])/;

function toUrl({ arxiv, doi }: Pick<CitedPaper, 'arxiv' | 'doi'>): string | undefined {
  if (doi) return toDoiAddress(doi);
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : undefined;
}
