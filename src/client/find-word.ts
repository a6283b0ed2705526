import type { Hit, Hits } from '#lib/search/rank-papers.ts';
import { loadPagefind, type SearchFragment } from './pagefind.ts';

/** Words whose papers are kept in memory. */
const mostKept = 200;

const kept = new Map<string, Promise<Hits>>();
const fragments = new Map<string, () => Promise<SearchFragment>>();

async function find(query: string): Promise<Hits> {
  const pagefind = await loadPagefind();
  const { results } = await pagefind.search(query);
  const hits = new Map<string, Hit>();
  for (const { id, score, words, data } of results) {
    hits.set(id, { score, positions: words });
    if (!fragments.has(id)) fragments.set(id, data);
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

/** What the index holds of a paper that some word has found; all papers are listed first when it is not among these. */
export async function loadFragment(id: string): Promise<SearchFragment | undefined> {
  if (!fragments.has(id)) {
    const { results } = await (await loadPagefind()).search(null);
    for (const result of results) fragments.set(result.id, result.data);
  }
  // A page text that can't be loaded is passed over.
  return fragments
    .get(id)?.()
    .catch(() => undefined);
}
