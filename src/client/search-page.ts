import { renderOutcome, type SearchOutcome } from '#lib/search/outcome.ts';
import { createLiveSearch, findParts, type SearchParts } from './live-search.ts';
import { keepSearch } from './previous-searches.ts';
import { showResults } from './result-list.ts';
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

interface PageParts extends SearchParts {
  form: HTMLFormElement;
  more: HTMLButtonElement;
}

function findPageParts(): PageParts | undefined {
  const parts = findParts('page');
  const form = document.querySelector<HTMLFormElement>('#search-page');
  const more = document.querySelector<HTMLButtonElement>('#page-more');
  return parts && form && more ? { ...parts, form, more } : undefined;
}

function keepAddress(fields: SearchFields, isNewStep: boolean): void {
  const address = toAddress(fields);
  if (address === `${location.pathname}${location.search}`) return;
  if (isNewStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Shows an outcome and says by `data-query` of which query it is. */
function show(outcome: SearchOutcome, fields: SearchFields, parts: PageParts): void {
  for (const field of fields.facets) showFacet(field, outcome.counts[field.facet.name] ?? {});
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
  const parts = findPageParts();
  if (!fields || !parts) return;
  const { input } = fields;
  let limit = step;
  const search = createLiveSearch(parts, {
    getRequest: () => ({ limit, page: { chosen: getChosen(fields), sort: getSort(fields) } }),
    show: (outcome) => {
      show(outcome, fields, parts);
    },
    failure: 'Search could not be loaded. Reload the page to try again.',
    onChoice: () => {
      start(true);
    },
  });
  const start = (isNewStep: boolean): void => {
    limit = step;
    keepAddress(fields, isNewStep);
    search();
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
  parts.more.addEventListener('click', () => {
    limit += step;
    search();
  });
  addEventListener('popstate', () => {
    readAddress(fields);
    limit = step;
    search();
  });
  readAddress(fields);
  search();
}
