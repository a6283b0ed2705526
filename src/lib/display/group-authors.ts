import { compareBy } from '#lib/order.ts';
import { toSlug } from '#lib/slug.ts';

/** An author and what is by them. */
export interface AuthorGroup<Paper> {
  slug: string;
  /** As it is most often written; the first such form where two are as frequent. */
  name: string;
  papers: Paper[];
}

/** Papers → their authors by slug, in alphabetic order: forms that differ in accents, case or full stops are one author. */
export function groupAuthors<Paper extends { authors?: string[] | undefined }>(
  papers: readonly Paper[],
): AuthorGroup<Paper>[] {
  const groups = new Map<string, { forms: Map<string, number>; papers: Set<Paper> }>();
  for (const paper of papers) {
    for (const name of paper.authors ?? []) {
      const slug = toSlug(name);
      if (slug === '') continue;
      const group = groups.get(slug) ?? { forms: new Map<string, number>(), papers: new Set() };
      group.forms.set(name, (group.forms.get(name) ?? 0) + 1);
      group.papers.add(paper);
      groups.set(slug, group);
    }
  }
  return [...groups]
    .map(([slug, group]) => ({ slug, name: mostFrequent(group.forms), papers: [...group.papers] }))
    .sort(compareBy(({ slug }) => slug));
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  const [first] = [...forms].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? '';
}
