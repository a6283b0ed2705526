import type { PaperFrontmatter } from '#lib/schema.ts';
import { type IdentityLink, listIdentityLinks } from './identity-links.ts';
import { toSearchAddresses } from './search-addresses.ts';

/** A paper → where it can be read: by its ids, else where its title may be found. */
export function listReadLinks({
  title,
  arxiv,
  doi,
}: Pick<PaperFrontmatter, 'title' | 'arxiv' | 'doi'>): IdentityLink[] {
  if (arxiv)
    return [
      ...listIdentityLinks({ arxiv }),
      { label: 'PDF at arXiv', url: `https://arxiv.org/pdf/${arxiv}` },
    ];
  const searches = toSearchAddresses(title).map(({ label, url }) => ({
    label: `Find it at ${label}`,
    url,
  }));
  return [...listIdentityLinks({ doi }), ...searches];
}
