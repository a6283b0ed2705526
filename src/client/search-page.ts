import { showResults } from './result-list.ts';
import { renderCount, runSearch } from './run-search.ts';

const facets = ['topic', 'year', 'venue', 'digest'] as const;
const shown = 30;

/** Fills a facet's choices with their counts, and keeps what is chosen. */
function showFacet(select: HTMLSelectElement, counts: Record<string, number>): void {
  const chosen = select.value;
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  const options = values.map(([value, count]) => new Option(`${value} (${count})`, value));
  select.replaceChildren(new Option('all', ''), ...options);
  select.value = chosen;
}

/** Makes the search page live: query and facets are in the address, the back button walks through searches. */
export function startSearchPage(): void {
  const form = document.querySelector<HTMLFormElement>('#search-page');
  const input = document.querySelector<HTMLInputElement>('#page-query');
  const list = document.querySelector<HTMLElement>('#page-results');
  const status = document.querySelector<HTMLElement>('#page-status');
  if (!form || !input || !list || !status) return;
  const selects = facets.flatMap((name) => {
    const select = document.querySelector<HTMLSelectElement>(`#facet-${name}`);
    return select ? [{ name, select }] : [];
  });
  let latest = 0;

  const readAddress = (): void => {
    const parameters = new URLSearchParams(location.search);
    input.value = parameters.get('q') ?? '';
    for (const { name, select } of selects) {
      const value = parameters.get(name) ?? '';
      if (value !== '' && ![...select.options].some((option) => option.value === value)) {
        select.append(new Option(value, value));
      }
      select.value = value;
    }
  };
  const toAddress = (): string => {
    const chosen = selects.map(({ name, select }): [string, string] => [name, select.value]);
    const pairs = [['q', input.value.trim()] as [string, string], ...chosen].filter(
      ([, value]) => value !== '',
    );
    const query = new URLSearchParams(pairs).toString();
    return query === '' ? location.pathname : `${location.pathname}?${query}`;
  };
  const search = async (): Promise<void> => {
    const request = ++latest;
    const chosen = selects.filter(({ select }) => select.value !== '');
    const filters = Object.fromEntries(chosen.map(({ name, select }) => [name, [select.value]]));
    try {
      const outcome = await runSearch({ query: input.value.trim(), filters, limit: shown });
      if (request !== latest) return;
      for (const { name, select } of selects) showFacet(select, outcome.filters[name] ?? {});
      showResults(list, outcome.fragments);
      const more =
        outcome.total > outcome.fragments.length
          ? `, the first ${outcome.fragments.length} shown`
          : '';
      status.textContent = `${renderCount(outcome.total)}${more}`;
    } catch {
      if (request === latest)
        status.textContent = 'Search could not be loaded. Reload the page to try again.';
    }
  };
  const keep = (isNewStep: boolean): void => {
    const address = toAddress();
    if (address === `${location.pathname}${location.search}`) return;
    if (isNewStep) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  };
  input.addEventListener('input', () => {
    keep(false);
    void search();
  });
  for (const { select } of selects) {
    select.addEventListener('change', () => {
      keep(true);
      void search();
    });
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', toAddress());
    void search();
  });
  addEventListener('popstate', () => {
    readAddress();
    void search();
  });
  readAddress();
  void search();
}
