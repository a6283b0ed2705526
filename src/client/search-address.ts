import { facets, orderValues, toFieldId, type Facet } from '#lib/search/facets.ts';
import type { SortOrder } from '#lib/search/search-papers.ts';

/** A facet and where one of its values is chosen. */
export interface FacetField {
  facet: Facet;
  select: HTMLSelectElement;
}

/** The fields of the search page. */
export interface SearchFields {
  input: HTMLInputElement;
  sort: HTMLSelectElement;
  facets: FacetField[];
}

/** Finds the fields; undefined on other pages. */
export function findFields(): SearchFields | undefined {
  const input = document.querySelector<HTMLInputElement>('#page-query');
  const sort = document.querySelector<HTMLSelectElement>('#page-sort');
  if (!input || !sort) return undefined;
  const found = facets.flatMap((facet) => {
    const select = document.querySelector<HTMLSelectElement>(`#${toFieldId(facet)}`);
    return select ? [{ facet, select }] : [];
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
  for (const { facet, select } of selects) setValue(select, parameters.get(facet.name) ?? '');
}

/** What is chosen of each facet. */
export function getChosen({ facets: selects }: SearchFields): Record<string, string> {
  return Object.fromEntries(
    selects
      .filter(({ select }) => select.value !== '')
      .map(({ facet, select }) => [facet.name, select.value]),
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

/** Fills a facet's choices with their counts and keeps what is chosen. */
export function showFacet({ facet, select }: FacetField, counts: Record<string, number>): void {
  const chosen = select.value;
  const options = orderValues(facet, counts, chosen).map(
    ([value, count]) => new Option(`${value} (${count})`, value),
  );
  select.replaceChildren(new Option('all', ''), ...options);
  select.value = chosen;
}
