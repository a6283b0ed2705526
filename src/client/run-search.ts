import { toIndexedForm } from '#lib/search/formula-query.ts';
import { type FilterCounts, loadPagefind, type SearchFragment } from './pagefind.ts';

/** What is looked for. */
export interface SearchRequest {
  query: string;
  filters: Record<string, string[]>;
  limit: number;
}

/** What was found. */
export interface SearchOutcome {
  total: number;
  fragments: SearchFragment[];
  filters: FilterCounts;
}

/** Searches; without a query it lists what the filters leave. A result that can't be loaded is passed over. */
export async function runSearch({ query, filters, limit }: SearchRequest): Promise<SearchOutcome> {
  const pagefind = await loadPagefind();
  const answer = await pagefind.search(query === '' ? null : toIndexedForm(query), { filters });
  const loaded = await Promise.allSettled(
    answer.results.slice(0, limit).map((result) => result.data()),
  );
  const fragments = loaded.flatMap((result) =>
    result.status === 'fulfilled' ? [result.value] : [],
  );
  return { total: answer.results.length, fragments, filters: answer.filters };
}

/** `no papers`, `1 paper`, `12 papers`. */
export function renderCount(total: number): string {
  if (total === 0) return 'No papers found. Try fewer or other words.';
  return total === 1 ? '1 paper' : `${total} papers`;
}
