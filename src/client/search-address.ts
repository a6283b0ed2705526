import { compareForReaders } from '#lib/order.ts';
import type { SortOrder } from '#lib/search/search-papers.ts';

/** The facets of the search page. */
const facets = ['topic', 'year', 'venue', 'digest', 'code'] as const;

/** The fields of the search page. */
export interface SearchFields {
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  facets: { name: string; select: HTMLSelectElement }[];
}

/** Finds the fields; undefined on other pages. */
export function findFields(): SearchFields | undefined {
  const input = document.querySelector<HTMLInputElement>('#page-query');
  const sort = document.querySelector<HTMLSelectElement>('#page-sort');
  if (!input || !sort) return undefined;
  const found = facets.flatMap((name) => {
    const select = document.querySelector<HTMLSelectElement>(`#facet-${name}`);
    return select ? [{ name, select }] : [];
  });
  return { input, sort, facets: found };
}

function setValue(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    select.append(new Option(value, value));
  }
  select.value = value;
}

/** Puts what the address says into the fields. */
export function readAddress({ input, sort, facets: selects }: SearchFields): void {
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  const order = parameters.get('sort') ?? '';
  sort.value = [...sort.options].some(({ value }) => value === order) ? order : 'relevance';
  for (const { name, select } of selects) setValue(select, parameters.get(name) ?? '');
}

/** What is chosen of each facet. */
export function getChosen({ facets: selects }: SearchFields): Record<string, string> {
  return Object.fromEntries(
    selects
      .filter(({ select }) => select.value !== '')
      .map(({ name, select }) => [name, select.value]),
  );
}

/** How the results are to be sorted. */
export function getSort({ sort }: SearchFields): SortOrder {
  return sort.value === 'date' || sort.value === 'title' ? sort.value : 'relevance';
}

/** The fields → the address that says the same. */
export function toAddress(fields: SearchFields): string {
  const order = getSort(fields);
  const parameters = new URLSearchParams([
    ...(fields.input.value.trim() === '' ? [] : [['q', fields.input.value.trim()]]),
    ...Object.entries(getChosen(fields)),
    ...(order === 'relevance' ? [] : [['sort', order]]),
  ]);
  const query = parameters.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/** Fills a facet's choices with their counts, the largest first, and keeps what is chosen. */
export function showFacet(select: HTMLSelectElement, counts: Record<string, number>): void {
  const chosen = select.value;
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  if (chosen !== '' && counts[chosen] === undefined) values.push([chosen, 0]);
  const isByName = select.id === 'facet-year' || select.id === 'facet-digest';
  values.sort(([a, m], [b, n]) =>
    isByName ? compareForReaders(b, a) : n - m || compareForReaders(a, b),
  );
  const options = values.map(([value, count]) => new Option(`${value} (${count})`, value));
  select.replaceChildren(new Option('all', ''), ...options);
  select.value = chosen;
}
