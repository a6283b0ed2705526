import { type AuthorGroup, groupAuthors } from '#lib/display/group-authors.ts';
import { options } from 'virtual:offprint/options';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';

/** An author with a page. */
export type AuthorPage = AuthorGroup<Paper>;

/** The authors with pages, how many papers each has at least, and how many others there are. */
interface Authors {
  pages: AuthorPage[];
  fewest: number;
  others: number;
}

async function loadAuthors(): Promise<Authors> {
  const groups = groupAuthors(await getPapers());
  let fewest = 2;
  const count = (): number => groups.filter(({ papers }) => papers.length >= fewest).length;
  while (count() > options.limits.authorPages) fewest += 1;
  const pages = groups.filter(({ papers }) => papers.length >= fewest);
  return { pages, fewest, others: groups.length - pages.length };
}

/** Authors of two papers or more by their slug; on a large site of as many more as keep their pages few. */
export const getAuthors = memo(loadAuthors);

/** The slugs of the authors that have a page. */
export const getAuthorSlugs = memo(
  async () => new Set((await getAuthors()).pages.map(({ slug }) => slug)),
);
