import { createGroups, type Groups } from './union-find.ts';
import { isContradiction } from './id-keys.ts';
import type { SlugTarget } from './published-papers.ts';
import { isOtherAuthors } from './shared-authors.ts';
import type { PaperAppearance } from './to-appearances.ts';

/** Entries that are one paper so far, and all that tells them from others. */
interface Candidate {
  top: string;
  ids: Set<string>;
  names: Set<string>;
  titleKeys: Set<string>;
}

/** The name of an entry among the members of groups; identities are members, too. */
const toMember = (index: number): string => `#${index}`;

/** Whether two candidates of one title can be one paper: nothing that both tell differs. */
function isCompatible(one: Candidate, other: Candidate): boolean {
  return !isContradiction(one.ids, other.ids) && !isOtherAuthors(one.names, other.names);
}

/** Arxiv's first, then DOI's, then those without an identity: so the order of digests decides nothing. */
function toRank({ ids }: Candidate): number {
  const [first] = ids;
  if (first === undefined) return 2;
  return first.startsWith('arxiv:') ? 0 : 1;
}

/** Joins candidates of one title; one that could be either of two others stays alone. */
function joinNamesakes(candidates: Candidate[], groups: Groups): void {
  const apart: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => toRank(a) - toRank(b))) {
    // Papers with different arXiv ids are never one.
    const others = toRank(candidate) === 0 ? [] : apart;
    const fitting: Candidate[] = [];
    for (const other of others) {
      if (isCompatible(candidate, other)) fitting.push(other);
      if (fitting.length > 1) break;
    }
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) apart.push(candidate);
    else {
      groups.join(only.top, candidate.top);
      for (const id of candidate.ids) only.ids.add(id);
      for (const name of candidate.names) only.names.add(name);
    }
  }
}

function toCandidates(appearances: PaperAppearance[], groups: Groups): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const [index, { ids, names, titleKey }] of appearances.entries()) {
    const top = groups.find(toMember(index));
    const known = candidates.get(top);
    if (!known) {
      candidates.set(top, {
        top,
        ids: new Set(ids),
        names: new Set(names),
        titleKeys: new Set([titleKey]),
      });
      continue;
    }
    for (const id of ids) known.ids.add(id);
    for (const name of names) known.names.add(name);
    known.titleKeys.add(titleKey);
  }
  return [...candidates.values()];
}

function joinByIdentity(appearances: PaperAppearance[], groups: Groups): void {
  for (const [index, { ids }] of appearances.entries()) {
    for (const id of ids) groups.join(toMember(index), id);
  }
}

function joinByTitle(appearances: PaperAppearance[], groups: Groups): void {
  const candidates = toCandidates(appearances, groups);
  const byTop = new Map(candidates.map((candidate) => [candidate.top, candidate]));
  const titled = candidates.flatMap(({ top, titleKeys }) =>
    [...titleKeys].map((key) => ({ key, top })),
  );
  for (const namesakes of Map.groupBy(titled, ({ key }) => key).values()) {
    const tops = new Set(namesakes.map(({ top }) => groups.find(top)));
    if (tops.size > 1)
      joinNamesakes(
        [...tops].flatMap((top) => byTop.get(top) ?? []),
        groups,
      );
  }
}

/** Joins what `sameAs` says is one, by the identity of the slug's paper or, where it has none, its titles. */
function joinByRecord(
  appearances: PaperAppearance[],
  groups: Groups,
  findSlug: (slug: string) => SlugTarget | undefined,
): void {
  const byTitle = Map.groupBy(appearances.entries(), ([, { titleKey }]) => titleKey);
  for (const [index, { record }] of appearances.entries()) {
    const target = record.sameAs === undefined ? undefined : findSlug(record.sameAs);
    const members = [
      ...(target?.ids ?? []),
      ...(target?.titleKeys ?? []).flatMap((key) =>
        (byTitle.get(key) ?? []).map(([other]) => toMember(other)),
      ),
    ];
    for (const member of members) groups.join(toMember(index), member);
  }
}

/**
 * Entries in order → those of one paper together: by identity, by what metadata says, then by title and authors.
 * Groups come in the order of their first entries.
 */
export function groupAppearances(
  appearances: PaperAppearance[],
  findSlug: (slug: string) => SlugTarget | undefined,
): PaperAppearance[][] {
  const groups = createGroups();
  joinByIdentity(appearances, groups);
  joinByRecord(appearances, groups, findSlug);
  joinByTitle(appearances, groups);
  const byTop = Map.groupBy(appearances.entries(), ([index]) => groups.find(toMember(index)));
  return [...byTop.values()].map((members) => members.map(([, appearance]) => appearance));
}
