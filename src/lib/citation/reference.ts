import { toDoiAddress } from '#lib/doi-address.ts';
import type { Name } from '#lib/name-schema.ts';
import { renderFamily } from '#lib/names/render-name.ts';
import type { Citation } from './citation.ts';

/** A citation → one line of text in the manner of APA: authors with initials, year, title, venue, identifier. */
export function renderReference({
  title,
  authors,
  moreAuthors,
  published,
  venue,
  arxiv,
  doi,
  url,
}: Citation): string {
  const year = `(${published?.slice(0, 4) ?? 'n.d.'})`;
  const place = doi ? toDoiAddress(doi) : arxiv ? `arXiv:${arxiv}` : url;
  const parts = [
    authors.length > 0 ? `${renderNames(authors, moreAuthors)} ${year}` : undefined,
    title,
    authors.length > 0 ? undefined : year,
    venue,
  ];
  const sentences = parts.flatMap((part) => (part ? [withStop(part)] : []));
  return [...sentences, place].join(' ');
}

/** `Shi, Z., Wang, Y. & Hsieh, C.-J.`; past twenty names, nineteen and the last; `et al.` where not all are known. */
function renderNames(authors: readonly Name[], more = false): string {
  const names = authors.map(renderName);
  if (more) return `${names.slice(0, 19).join(', ')} et al.`;
  const last = names.at(-1) ?? '';
  if (names.length === 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')} & ${last}`;
}

function renderName(name: Name): string {
  if ('literal' in name) return name.literal;
  const initials = name.given && toInitials(name.given);
  return [renderFamily(name), initials, name.suffix].filter(Boolean).join(', ');
}

/** `Cho-Jui` → `C.-J.`, `J. R.` → `J. R.` */
function toInitials(given: string): string {
  return given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

const withStop = (text: string): string => (/[.?!]$/.test(text) ? text : `${text}.`);
