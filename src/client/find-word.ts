import { placeKey } from '#lib/search/index-record.ts';
import type { Hit, Hits } from '#lib/search/rank-papers.ts';
import type { SearchFragment } from '#lib/search/show-result.ts';
import { loadPagefind, type SearchResult } from './pagefind.ts';

/** Words whose papers are kept in memory. */
const mostKept = 200;

const kept = new Map<string, Promise<Hits>>();
/** Results themselves: Pagefind's worker forgets the text of one that nobody holds any more. */
const results = new Map<string, SearchResult>();

async function find(query: string): Promise<Hits> {
  const pagefind = await loadPagefind();
  const found = await pagefind.search(query);
  const hits = new Map<string, Hit>();
  for (const result of found.results) {
    hits.set(result.id, { score: result.score, positions: result.words.sort((a, b) => a - b) });
    if (!results.has(result.id)) results.set(result.id, result);
  }
  return hits;
}

/** A word, or a phrase in quotation marks → its papers; asked again, the answer is at hand. */
export function findWord(query: string): Promise<Hits> {
  const known = kept.get(query);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const found = find(query).catch((cause: unknown) => {
    kept.delete(query);
    throw cause;
  });
  kept.set(query, found);
  return found;
}

/** The ids of all papers, in the order in which they were indexed. */
export async function listPapers(): Promise<string[]> {
  const all = await (await loadPagefind()).search(null, { sort: { [placeKey]: 'asc' } });
  for (const result of all.results) results.set(result.id, result);
  return all.results.map(({ id }) => id);
}

/** What the index holds of a paper that some word has found; all papers are listed first when it is not among these. */
export async function loadFragment(id: string): Promise<SearchFragment | undefined> {
  if (!results.has(id)) await listPapers();
  // A page text that can't be loaded is passed over.
  return results
    .get(id)
    ?.data()
    .catch(() => undefined);
}
