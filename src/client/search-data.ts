import { toKnowledge, type Knowledge } from '#lib/search/concepts.ts';
import type { SearchPapers } from '#lib/search/search-papers.ts';
import { indexTerms, type SearchTerms } from '#lib/search/search-terms.ts';
import { parseWordList } from '#lib/search/word-list.ts';
import { getBase } from './pagefind.ts';

/** A value that is loaded at first use; a failed load is tried again at the next. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((cause: unknown) => {
      loaded = undefined;
      throw cause;
    }));
}

async function fetchFile(name: string): Promise<Response> {
  const response = await fetch(`${getBase()}search/${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** The site's words and what it takes for one another. */
export const loadKnowledge = once(async (): Promise<Knowledge> => {
  const [words, terms] = await Promise.all([fetchFile('words.txt'), fetchFile('terms.json')]);
  const list = parseWordList(await words.text());
  return toKnowledge(list, indexTerms((await terms.json()) as SearchTerms));
});

/** Facets and order of all papers. */
export const loadPapers = once(
  async (): Promise<SearchPapers> =>
    (await (await fetchFile('papers.json')).json()) as SearchPapers,
);
