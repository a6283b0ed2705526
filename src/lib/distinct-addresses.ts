/** What has an address of its own, and others that lead there. */
export interface Addressed {
  slug: string;
  redirects?: string[] | undefined;
}

/** An address and what it is of. */
export interface Address<Item extends Addressed> {
  slug: string;
  paper: Item;
  /** It only leads to the paper. */
  isFormer: boolean;
}

/** Papers → all their addresses, each once: a paper's own is stronger than one that leads to another. */
export function toDistinctAddresses<Item extends Addressed>(
  papers: readonly Item[],
): Address<Item>[] {
  const own = papers.map((paper) => ({ slug: paper.slug, paper, isFormer: false }));
  const former = papers.flatMap((paper) =>
    (paper.redirects ?? []).map((slug) => ({ slug, paper, isFormer: true })),
  );
  const bySlug = new Map<string, Address<Item>>();
  for (const address of [...own, ...former])
    if (!bySlug.has(address.slug)) bySlug.set(address.slug, address);
  return [...bySlug.values()];
}
