import { loadOnce } from '#lib/load-once.ts';
import { toKnowledge, type Knowledge } from '#lib/search/knowledge.ts';
import type { PaperLists, SearchPapers } from '#lib/search/search-papers.ts';
import { indexTerms, type SearchTerms } from '#lib/search/search-terms.ts';
import { parseWordList } from '#lib/search/word-list.ts';
import { getBase } from './base.ts';
import { fetchFile } from './device.ts';
import { listPapers } from './find-word.ts';

const fetchList = (name: string, options?: RequestInit): Promise<Response> =>
  fetchFile(`${getBase()}search/${name}`, options);

/** The site's words and what it takes for one another. */
export const loadKnowledge = loadOnce(async (): Promise<Knowledge> => {
  const [words, terms] = await Promise.all([fetchList('words.txt'), fetchList('terms.json')]);
  const list = parseWordList(await words.text());
  return toKnowledge(list, indexTerms((await terms.json()) as SearchTerms));
});

/** Facets and order of all papers. */
export const loadPapers = loadOnce(async (): Promise<SearchPapers> => {
  const [file, ids] = await Promise.all([
    fetchList('papers.json', { cache: 'no-cache' }),
    listPapers(),
  ]);
  const lists = (await file.json()) as PaperLists;
  if (lists.byTitle.length !== ids.length)
    throw new Error('papers.json and the index are of different builds');
  return { ids, ...lists };
});
