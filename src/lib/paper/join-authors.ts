import type { Author, Name } from '#lib/name-schema.ts';
import { type KeptAuthors, toKeptAuthors } from '#lib/names/authors.ts';

/** Authors as one source tells them. */
export interface ToldAuthors {
  authors?: readonly Author[] | undefined;
  moreAuthors?: true | undefined;
}

/** Authors of a paper, of all that is told of them. */
export interface JoinedAuthors extends KeptAuthors {
  moreAuthors?: true;
}

/** What sources tell of a paper’s authors, the weightiest last → the list that counts: one that is whole before any that isn’t. */
export function joinAuthors(told: readonly ToldAuthors[]): JoinedAuthors | undefined {
  const named = told.filter(({ authors }) => authors !== undefined && authors.length > 0);
  const best = named.findLast(({ moreAuthors }) => !moreAuthors) ?? named.at(-1);
  if (best === undefined) return undefined;
  const { authors, names } = toKeptAuthors(best.authors ?? []);
  if (authors.length === 0) return undefined;
  const known = { ...knownParts(named, authors), ...names };
  return {
    authors,
    ...(Object.keys(known).length > 0 ? { names: known } : {}),
    ...(best.moreAuthors ? { moreAuthors: true } : {}),
  };
}

/** What other sources know of the parts of these names. */
function knownParts(
  named: readonly ToldAuthors[],
  authors: readonly string[],
): Record<string, Name> {
  const shown = new Set(authors);
  const parts = named.flatMap(({ authors: list = [] }) =>
    Object.entries(toKeptAuthors(list).names ?? {}),
  );
  return Object.fromEntries(parts.filter(([name]) => shown.has(name)));
}
