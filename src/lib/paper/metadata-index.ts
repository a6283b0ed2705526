import { type Problem, toProblem } from '#lib/problem.ts';
import type { Metadata } from '#lib/schema.ts';
import { isContradiction, toIdKeys } from './id-keys.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import type { SlugTarget } from './published-papers.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** What a digest's entry is found by. */
export interface EntryKeys {
  ids: string[];
  titleKey: string;
}

/** All records, to be asked what they know of an entry. */
export interface MetadataIndex {
  /** The records of an entry, the weakest first; remembers which were ever found. */
  find: (entry: EntryKeys) => PlacedRecord[];
  /** Why a paper that no digest has is left out, if a record says so; remembers the records only then. */
  findReason: (keys: EntryKeys[]) => string | undefined;
  /** A problem for each record that no entry asked for, and each slug that is no paper's. */
  check: () => Problem[];
}

/** How a record names its paper, for a message. */
function toName({ paper, title, arxiv, doi }: Metadata): string {
  if (paper !== undefined) return `papers/${paper}`;
  return title === undefined ? (arxiv ?? doi ?? '') : `"${title}"`;
}

/** What finds a record: the paper that its slug stands for, else its identity and title. */
function toTarget(
  { paper, title, ...id }: Metadata,
  findSlug: (slug: string) => SlugTarget | undefined,
): SlugTarget {
  if (paper !== undefined) return findSlug(paper) ?? { ids: [], titleKeys: [] };
  return { ids: toIdKeys(id), titleKeys: title === undefined ? [] : [toTitleKey(title)] };
}

function toSlugProblems(
  { record, file, line, number }: PlacedRecord,
  findSlug: (slug: string) => SlugTarget | undefined,
): Problem[] {
  const named = [
    ...(record.sameAs === undefined ? [] : [{ field: 'sameAs', slug: record.sameAs }]),
    ...(record.distinctFrom ?? []).map((slug) => ({ field: 'distinctFrom', slug })),
  ];
  return named
    .filter(({ slug }) => findSlug(slug) === undefined)
    .map((values) =>
      toProblem('metadata-slug', { file, line, values: { ...values, record: number } }),
    );
}

function toIndex(targets: { placed: PlacedRecord; keys: string[] }[]): Map<string, PlacedRecord[]> {
  const index = new Map<string, PlacedRecord[]>();
  for (const { placed, keys } of targets) {
    for (const key of keys) {
      const known = index.get(key);
      if (known) known.push(placed);
      else index.set(key, [placed]);
    }
  }
  return index;
}

/** Records → an index of them. A record found by its title alone is not an entry's that has another identity. */
export function createMetadataIndex(
  records: PlacedRecord[],
  findSlug: (slug: string) => SlugTarget | undefined,
): MetadataIndex {
  const whole = records.filter(({ record }) => record.entry === undefined);
  const targets = whole.map((placed) => ({ placed, ...toTarget(placed.record, findSlug) }));
  const byId = toIndex(targets.map(({ placed, ids }) => ({ placed, keys: ids })));
  const byTitle = toIndex(targets.map(({ placed, titleKeys }) => ({ placed, keys: titleKeys })));
  const used = new Set<PlacedRecord>();
  const look = ({ ids, titleKey }: EntryKeys): PlacedRecord[] => {
    const own = new Set(ids);
    const titled = (byTitle.get(titleKey) ?? []).filter(
      ({ record }) =>
        record.paper !== undefined || !isContradiction(own, new Set(toIdKeys(record))),
    );
    const found = [...new Set([...ids.flatMap((id) => byId.get(id) ?? []), ...titled])];
    return found.sort((a, b) => a.order - b.order);
  };
  const find = (entry: EntryKeys): PlacedRecord[] => {
    const found = look(entry);
    for (const placed of found) used.add(placed);
    return found;
  };
  const findReason = (keys: EntryKeys[]): string | undefined => {
    const reason = joinRecords(keys.flatMap(look)).leaveOut;
    if (reason !== undefined) keys.forEach(find);
    return reason;
  };
  const check = (): Problem[] => {
    const unused = whole.filter((placed) => !used.has(placed));
    return [
      ...unused.map(({ record, file, line, number }) =>
        toProblem('metadata-unused', {
          file,
          line,
          values: { record: number, paper: toName(record) },
        }),
      ),
      ...whole.flatMap((placed) => toSlugProblems(placed, findSlug)),
    ];
  };
  return { find, findReason, check };
}

const union = <Item>(one: Item[] | undefined, other: Item[] | undefined): Item[] | undefined =>
  one && other ? [...new Set([...one, ...other])] : (one ?? other);

/** Joins two records of one paper: the later one's fields win, its lists come after the earlier one's. */
function joinTwo(one: Metadata, other: Metadata): Metadata {
  // Whether a list of authors is whole goes with the list.
  const { moreAuthors, ...rest } = one;
  return {
    ...rest,
    ...(moreAuthors && !other.authors ? { moreAuthors } : {}),
    ...other,
    corrected: { ...one.corrected, ...other.corrected },
    links: union(one.links, other.links),
    topics: {
      add: union(one.topics?.add, other.topics?.add),
      remove: union(one.topics?.remove, other.topics?.remove),
    },
    distinctFrom: union(one.distinctFrom, other.distinctFrom),
    redirects: union(one.redirects, other.redirects),
  };
}

/** The records of one paper → what all of them say. */
export function joinRecords(placed: PlacedRecord[]): Metadata {
  const [first, ...rest] = placed.toSorted((a, b) => a.order - b.order);
  return rest.reduce((joined, { record }) => joinTwo(joined, record), first?.record ?? {});
}
