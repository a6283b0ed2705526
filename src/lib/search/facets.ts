import { compareForReaders } from '#lib/order.ts';

/** What the results of a search can be narrowed by. */
export interface Facet {
  /** As it stands in the index, in the address and in the id of its field. */
  name: string;
  label: string;
  /** Which of its values comes first: that of most papers, or the latest. */
  first: 'most' | 'latest';
  /** The values that a paper has. */
  toValues: (paper: FacetPaper) => readonly string[];
}

/** What is known of a paper for its facets. */
export interface FacetPaper {
  /** Names of its topics. */
  topics: readonly string[];
  published?: string | undefined;
  venue?: string | undefined;
  digests: readonly { id: string }[];
  links: readonly { kind: string }[];
}

const listOne = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** All facets, in the order in which the search page has them. */
export const facets: readonly Facet[] = [
  { name: 'topic', label: 'Topic', first: 'most', toValues: ({ topics }) => topics },
  {
    name: 'year',
    label: 'Year',
    first: 'latest',
    toValues: ({ published }) => listOne(published?.slice(0, 4)),
  },
  { name: 'venue', label: 'Venue', first: 'most', toValues: ({ venue }) => listOne(venue) },
  {
    name: 'digest',
    label: 'Digest',
    first: 'latest',
    toValues: ({ digests }) => digests.map(({ id }) => id),
  },
  {
    name: 'code',
    label: 'With code',
    first: 'most',
    toValues: ({ links }) => (links.some(({ kind }) => kind === 'code') ? ['yes'] : []),
  },
];

/** The id of a facet's field on the search page. */
export function toFieldId({ name }: Pick<Facet, 'name'>): string {
  return `facet-${name}`;
}

/** A paper → its values of each facet that it has any of: `{ topic: ['Vision'], year: ['2025'] }`. */
export function toFacetValues(paper: FacetPaper): Record<string, string[]> {
  const all = facets.map(({ name, toValues }): [string, string[]] => [name, [...toValues(paper)]]);
  return Object.fromEntries(all.filter(([, values]) => values.length > 0));
}

/** Counts of a facet's values → those to choose from, in their order; the one that is chosen is always among them. */
export function orderValues(
  { first }: Facet,
  counts: Readonly<Record<string, number>>,
  chosen: string,
): [value: string, count: number][] {
  const values = Object.entries(counts).filter(([value, count]) => count > 0 || value === chosen);
  if (chosen !== '' && counts[chosen] === undefined) values.push([chosen, 0]);
  return values.sort(([a, m], [b, n]) =>
    first === 'latest' ? compareForReaders(b, a) : n - m || compareForReaders(a, b),
  );
}
