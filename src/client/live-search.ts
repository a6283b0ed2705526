import type { SearchRequest } from '#lib/search/answer-query.ts';
import type { SearchOutcome } from '#lib/search/outcome.ts';
import { createSearchLoop } from '#lib/search/search-loop.ts';
import { setTimer } from './device.ts';
import { keepSearch, showSearches } from './previous-searches.ts';
import { showHints } from './result-list.ts';
import { runSearch } from './run-search.ts';

/** Where a search is typed and shown. */
export interface SearchParts {
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  hints: HTMLElement;
  before: HTMLElement;
}

/** What one place of search does in its own way. */
export interface SearchPlace {
  /** What is looked for beside the query. */
  getRequest: () => Omit<SearchRequest, 'query'>;
  show: (outcome: SearchOutcome) => void;
  /** What is said when search can't be loaded. */
  failure: string;
  /** Shows that nothing is typed; a place without it lists all papers then. */
  showNothing?: () => void;
  /** Searches for what the reader has chosen, once it stands in the field. */
  onChoice: () => void;
}

/** The parts of a place of search, whose ids begin alike: `#page-query`, `#page-results`; undefined on other pages. */
export function findParts(place: string): SearchParts | undefined {
  const find = (name: string): HTMLElement | null => document.querySelector(`#${place}-${name}`);
  const input = document.querySelector<HTMLInputElement>(`#${place}-query`);
  const [list, status, hints] = [find('results'), find('status'), find('hints')];
  const before = find('before');
  if (!input || !list || !status || !hints || !before) return undefined;
  return { input, list, status, hints, before };
}

/** Makes a place of search live → searches for what is in its field, with earlier searches, hints and what lasts or fails. */
export function createLiveSearch(parts: SearchParts, place: SearchPlace): () => void {
  const { input, list, status, hints, before } = parts;
  const choose = (query: string): void => {
    input.value = query;
    input.focus();
    place.onChoice();
  };
  const loop = createSearchLoop<SearchOutcome>(
    {
      find: (query) => runSearch({ query, ...place.getRequest() }),
      show: (outcome, query) => {
        place.show(outcome);
        showHints(hints, outcome, (from, to) => {
          choose(query.replace(from, to));
        });
      },
      say: (message) => {
        status.textContent = message;
      },
      failure: place.failure,
    },
    setTimer,
  );
  list.addEventListener('click', () => {
    keepSearch(input.value.trim());
  });
  return () => {
    const query = input.value.trim() === '' ? '' : input.value.trimStart();
    if (query === '') showSearches(before, choose);
    else before.replaceChildren();
    if (query !== '' || !place.showNothing) {
      void loop.search(query);
      return;
    }
    loop.stop();
    hints.replaceChildren();
    place.showNothing();
  };
}
