import { type AuthorGroup, groupAuthors } from '#lib/display/group-authors.ts';
import { getPapers, type Paper } from './papers.ts';

/** An author with a page: two papers or more. */
export type AuthorPage = AuthorGroup<Paper>;

const fewest = 2;

async function loadAuthors(): Promise<{ pages: AuthorPage[]; others: number }> {
  const groups = groupAuthors(await getPapers());
  const pages = groups.filter(({ papers }) => papers.length >= fewest);
  return { pages, others: groups.length - pages.length };
}

let authors: ReturnType<typeof loadAuthors> | undefined;

/** Authors of two papers or more by their slug, and how many others there are. */
export function getAuthors(): ReturnType<typeof loadAuthors> {
  if (import.meta.env.DEV) return loadAuthors();
  authors ??= loadAuthors();
  return authors;
}

let slugs: Promise<Set<string>> | undefined;

/** The slugs of the authors that have a page. */
export function getAuthorSlugs(): Promise<Set<string>> {
  slugs ??= getAuthors().then(({ pages }) => new Set(pages.map(({ slug }) => slug)));
  return slugs;
}
