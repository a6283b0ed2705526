import { toSlug } from '#lib/slug.ts';
import type { KnownPaper } from './known-paper.ts';
import { isContradiction, toIdKeys } from './id-keys.ts';
import type { PublishedPaper } from './published-papers.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** The published files of one paper: more than one where they became one paper. */
export type PublishedMatches = Map<KnownPaper, PublishedPaper[]>;

/** Published papers by what finds them; each is found once. */
interface Shelf {
  take: (key: string, isFitting: (paper: PublishedPaper) => boolean) => PublishedPaper[];
}

function createShelf(
  published: PublishedPaper[],
  toKeys: (paper: PublishedPaper) => string[],
  taken: Set<PublishedPaper>,
): Shelf {
  const byKey = Map.groupBy(
    published.flatMap((paper) => toKeys(paper).map((key) => ({ key, paper }))),
    ({ key }) => key,
  );
  return {
    take(key, isFitting) {
      const found = (byKey.get(key) ?? [])
        .map(({ paper }) => paper)
        .filter((paper) => !taken.has(paper) && isFitting(paper));
      for (const paper of found) taken.add(paper);
      return found;
    },
  };
}

/** The titles that a paper may be published under. */
function toTitleKeys({ title, printedTitles }: KnownPaper): string[] {
  return [...new Set([title.plain, ...printedTitles].map(toTitleKey))];
}

/** The address that `sameAs` or `slug` names comes first; else by identity, title, then slug. */
function toOrdered(paper: KnownPaper, found: PublishedPaper[]): PublishedPaper[] {
  const { slug, sameAs } = paper.record;
  const isWanted = (one: PublishedPaper): boolean => one.slug === slug || one.slug === sameAs;
  return [...found.filter(isWanted), ...found.filter((one) => !isWanted(one))];
}

/** Finds each paper's published files: by identity, by title, else an edited file at the address that the title gives. */
export function matchPublished(
  papers: KnownPaper[],
  published: PublishedPaper[],
): PublishedMatches {
  const taken = new Set<PublishedPaper>();
  const matches: PublishedMatches = new Map();
  const add = (paper: KnownPaper, found: PublishedPaper[]): void => {
    if (found.length > 0) matches.set(paper, [...(matches.get(paper) ?? []), ...found]);
  };
  const byId = createShelf(published, toIdKeys, taken);
  for (const paper of papers)
    for (const id of paper.ids)
      add(
        paper,
        byId.take(id, () => true),
      );
  const byTitle = createShelf(published, ({ titles }) => titles.map(toTitleKey), taken);
  for (const paper of papers) {
    const ids = new Set(paper.ids);
    const isFitting = (one: PublishedPaper): boolean =>
      !isContradiction(ids, new Set(toIdKeys(one)));
    for (const key of toTitleKeys(paper)) add(paper, byTitle.take(key, isFitting));
  }
  const edited = published.filter(({ isEdited }) => isEdited);
  const bySlug = createShelf(edited, ({ slug }) => [slug], taken);
  for (const paper of papers) {
    if (!matches.has(paper))
      add(
        paper,
        bySlug.take(toSlug(paper.title.plain), () => true),
      );
  }
  for (const [paper, found] of matches) matches.set(paper, toOrdered(paper, found));
  return matches;
}
