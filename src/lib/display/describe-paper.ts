import type { PaperFrontmatter } from '#lib/schema.ts';
import { renderAuthors } from './authors.ts';
import { shorten } from './shorten.ts';

/** What a paper’s page says where no abstract is known. */
export const noAbstractNote = 'No abstract is known.';

/** What a description is made of. */
type DescribedPaper = Pick<PaperFrontmatter, 'title' | 'authors' | 'moreAuthors' | 'venue'> & {
  /** Plain; empty where none is known. */
  abstract: string;
};

/** A paper → at most 200 characters about it: its abstract’s beginning, else who wrote it, and where it came out. */
export function describePaper({ title, abstract, venue, ...paper }: DescribedPaper): string {
  if (abstract !== '') return shorten(abstract, 200);
  const by = paper.authors ? ` by ${renderAuthors(paper)}` : '';
  const about = [`“${title}”${by}`, venue].filter((part) => part !== undefined).join(', ');
  return shorten(`${about}. ${noAbstractNote}`, 200);
}
