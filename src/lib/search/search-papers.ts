import { compareBy } from '#lib/order.ts';
import type { IndexRecord } from './index-record.ts';

/** The order and the facets of all papers, by their number in the order of the index's records. */
export interface PaperLists {
  /** Each paper's place by title. */
  byTitle: number[];
  /** Facet → value → papers. */
  filters: Record<string, Record<string, number[]>>;
}

/** What the search page knows of all papers, by their number in `ids`. */
export interface SearchPapers extends PaperLists {
  /** Ids of the index, the newest paper first. */
  ids: string[];
}

/** Counts by facet and value. */
export type FilterCounts = Record<string, Record<string, number>>;

/** How results are sorted. */
export type SortOrder = 'relevance' | 'date' | 'title';

/** The index's records in order → what the search page needs for facets and order. */
export function toPaperLists(
  records: readonly Pick<IndexRecord, 'title' | 'filters'>[],
): PaperLists {
  const titles = records
    .map(({ title }, at) => ({ key: title.toLowerCase(), at }))
    .sort(compareBy(({ key }) => key));
  const byTitle: number[] = [];
  titles.forEach(({ at }, place) => (byTitle[at] = place));
  const filters: PaperLists['filters'] = {};
  records.forEach((record, at) => {
    for (const [facet, values] of Object.entries(record.filters)) {
      const known = (filters[facet] ??= {});
      for (const value of values) (known[value] ??= []).push(at);
    }
  });
  return { byTitle, filters };
}

/** The chosen values of each facet → the ids that have them all; undefined when nothing is chosen. */
export function findChosen(
  { ids, filters }: SearchPapers,
  chosen: Readonly<Record<string, string>>,
): Set<string> | undefined {
  const sets = Object.entries(chosen).map(
    ([facet, value]) => new Set((filters[facet]?.[value] ?? []).map((at) => ids[at] ?? '')),
  );
  const [first, ...others] = sets;
  return first && others.reduce((left, right) => left.intersection(right), first);
}

/** How many of some papers each value of each facet has. */
export function countValues(
  { ids, filters }: SearchPapers,
  found: ReadonlySet<string>,
): FilterCounts {
  return Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [
      facet,
      Object.fromEntries(
        Object.entries(values).map(([value, papers]) => [
          value,
          papers.filter((at) => found.has(ids[at] ?? '')).length,
        ]),
      ),
    ]),
  );
}

/** Ids in the best order → in the order wished. */
export function sortIds(
  papers: SearchPapers,
  found: readonly string[],
  order: SortOrder,
): string[] {
  if (order === 'relevance') return [...found];
  const at = new Map(papers.ids.map((id, place) => [id, place]));
  const place = (id: string): number => {
    const newest = at.get(id) ?? papers.ids.length;
    return order === 'date' ? newest : (papers.byTitle[newest] ?? newest);
  };
  return found.toSorted((a, b) => place(a) - place(b));
}
