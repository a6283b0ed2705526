import { toDoiAddress } from '#lib/doi-address.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';

/** A link with its words. */
export interface IdentityLink {
  label: string;
  /** Absolute. */
  url: string;
}

/** A paper’s ids → where they lead: `arXiv:2502.05003`, `doi:10.1000/1`; none where it has none. */
export function listIdentityLinks({
  arxiv,
  doi,
}: Pick<PaperFrontmatter, 'arxiv' | 'doi'>): IdentityLink[] {
  return [
    ...(arxiv ? [{ label: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` }] : []),
    ...(doi ? [{ label: `doi:${doi}`, url: toDoiAddress(doi) }] : []),
  ];
}
