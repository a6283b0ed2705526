import { keepSearch, showSearches } from './previous-searches.ts';
import { showHints, showResults } from './result-list.ts';
import { renderOutcome, runSearch, type SearchOutcome } from './run-search.ts';
import {
  findFields,
  getChosen,
  getSort,
  readAddress,
  showFacet,
  toAddress,
  type SearchFields,
} from './search-address.ts';

const step = 12;
/** How long a reader waits before being told, in milliseconds. */
const patience = 400;

interface Parts {
  form: HTMLFormElement;
  list: HTMLElement;
  status: HTMLElement;
  hints: HTMLElement;
  before: HTMLElement;
  more: HTMLButtonElement;
}

function findParts(): Parts | undefined {
  const form = document.querySelector<HTMLFormElement>('#search-page');
  const list = document.querySelector<HTMLElement>('#page-results');
  const status = document.querySelector<HTMLElement>('#page-status');
  const hints = document.querySelector<HTMLElement>('#page-hints');
  const before = document.querySelector<HTMLElement>('#page-before');
  const more = document.querySelector<HTMLButtonElement>('#page-more');
  if (!form || !list || !status || !hints || !before || !more) return undefined;
  return { form, list, status, hints, before, more };
}

function keepAddress(fields: SearchFields, isNewStep: boolean): void {
  const address = toAddress(fields);
  if (address === `${location.pathname}${location.search}`) return;
  if (isNewStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Shows an outcome and says by `data-query` of which query it is. */
function show(outcome: SearchOutcome, fields: SearchFields, parts: Parts): void {
  for (const { name, select } of fields.facets) showFacet(select, outcome.counts[name] ?? {});
  showResults(parts.list, outcome.results);
  const isCut = outcome.total > outcome.results.length;
  parts.more.hidden = !isCut;
  const shown = isCut ? `, the first ${outcome.results.length} shown` : '';
  parts.status.textContent = `${renderOutcome(outcome)}${shown}`;
  parts.list.dataset['query'] = fields.input.value;
}

/** Makes the search page live: query, facets and order are in the address, the back button walks through searches. */
export function startSearchPage(): void {
  const fields = findFields();
  const parts = findParts();
  if (!fields || !parts) return;
  const { input } = fields;
  let latest = 0;
  let limit = step;

  const search = async (): Promise<void> => {
    const request = ++latest;
    const query = input.value.trim() === '' ? '' : input.value.trimStart();
    if (query === '') showSearches(parts.before, searchFor);
    else parts.before.replaceChildren();
    const slow = setTimeout(() => {
      if (request === latest) parts.status.textContent = 'Searching …';
    }, patience);
    try {
      const page = { chosen: getChosen(fields), sort: getSort(fields) };
      const outcome = await runSearch({ query, limit, page });
      if (request !== latest) return;
      show(outcome, fields, parts);
      showHints(parts.hints, outcome, (from, to) => {
        searchFor(query.replace(from, to));
      });
    } catch {
      if (request === latest)
        parts.status.textContent = 'Search could not be loaded. Reload the page to try again.';
    } finally {
      clearTimeout(slow);
    }
  };
  const start = (isNewStep: boolean): void => {
    limit = step;
    keepAddress(fields, isNewStep);
    void search();
  };
  const searchFor = (query: string): void => {
    input.value = query;
    input.focus();
    start(true);
  };
  input.addEventListener('input', () => {
    start(false);
  });
  for (const select of [fields.sort, ...fields.facets.map((facet) => facet.select)]) {
    select.addEventListener('change', () => {
      start(true);
    });
  }
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    keepSearch(input.value.trim());
    start(true);
  });
  parts.list.addEventListener('click', () => {
    keepSearch(input.value.trim());
  });
  parts.more.addEventListener('click', () => {
    limit += step;
    void search();
  });
  addEventListener('popstate', () => {
    readAddress(fields);
    limit = step;
    void search();
  });
  readAddress(fields);
  void search();
}
