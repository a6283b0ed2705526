import { linkLabels, type PaperFrontmatter } from '#lib/schema.ts';
import { type IdentityLink, listIdentityLinks } from './identity-links.ts';
import { toSearchAddresses } from './search-addresses.ts';

/** `https://www.openreview.net/forum?id=a` → `Paper at openreview.net` */
const toHostLabel = (url: string): string =>
  `${linkLabels.paper} at ${new URL(url).hostname.replace(/^www\./, '')}`;

/** A paper → where it can be read: by its ids and where a digest links it, else where its title may be found. */
export function listReadLinks({
  title,
  arxiv,
  doi,
  links,
}: Pick<PaperFrontmatter, 'title' | 'arxiv' | 'doi' | 'links'>): IdentityLink[] {
  const kept = links
    .filter(({ kind }) => kind === 'paper')
    .map(({ url }) => ({ label: toHostLabel(url), url }));
  if (arxiv)
    return [
      ...listIdentityLinks({ arxiv }),
      { label: 'PDF at arXiv', url: `https://arxiv.org/pdf/${arxiv}` },
      ...kept,
    ];
  const searches = toSearchAddresses(title).map(({ label, url }) => ({
    label: `Find it at ${label}`,
    url,
  }));
  return [...listIdentityLinks({ doi }), ...kept, ...searches];
}
