import { answerQuery, type SearchRequest } from '#lib/search/answer-query.ts';
import type { SearchOutcome } from '#lib/search/outcome.ts';
import { findWord, loadFragment } from './find-word.ts';
import { loadKnowledge, loadPapers } from './search-data.ts';

/** Searches the site: Pagefind's index, the lists of words and papers. */
export function runSearch(request: SearchRequest): Promise<SearchOutcome> {
  return answerQuery(request, { findWord, loadFragment, loadKnowledge, loadPapers });
}
