import { loadOnce } from '#lib/load-once.ts';
import type { SearchFragment } from '#lib/search/show-result.ts';
import { getBase } from './base.ts';
import { loadModule } from './device.ts';

/** What is used of a result. */
export interface SearchResult {
  id: string;
  score: number;
  /** Positions of the word in the indexed text. */
  words: number[];
  data: () => Promise<SearchFragment>;
}

/** What is used of Pagefind. */
export interface Pagefind {
  options: (options: { ranking: Record<string, number> }) => Promise<void>;
  search: (
    query: string | null,
    options?: { sort: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: SearchResult[] }>;
}

/** Loads the search engine on first use; a failed load is tried again at the next. */
export const loadPagefind = loadOnce(async (): Promise<Pagefind> => {
  // The bundle that lies in dist/pagefind is known by its documentation alone.
  const pagefind = (await loadModule(`${getBase()}pagefind/pagefind.js`)) as Pagefind;
  // A word counts for as much in a long abstract as in a short one.
  await pagefind.options({ ranking: { pageLength: 0.3 } });
  return pagefind;
});
