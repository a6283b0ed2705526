import type { Name } from '#lib/name-schema.ts';
import { renderFamily } from '#lib/names/render-name.ts';
import { type Citation, notAllAuthors } from './citation.ts';

/** Citations → RIS, an entry each; lines end as the format wants them, with CR LF. */
export function renderRis(citations: readonly Citation[]): string {
  return citations.map(renderEntry).join('\r\n');
}

function renderEntry(citation: Citation): string {
  const { key, title, authors, moreAuthors, published, venue, arxiv, doi, url } = citation;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'UNPB'],
    ['ID', key],
    ['TI', title],
    ...authors.map((author): [string, string] => ['AU', renderName(author)]),
    ['PY', published?.slice(0, 4)],
    ['DA', published?.replaceAll('-', '/')],
    ['PB', arxiv && 'arXiv'],
    ['M1', arxiv && `arXiv:${arxiv}`],
    ['DO', doi],
    ['N1', venue],
    ['N1', moreAuthors && notAllAuthors],
    ['UR', url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

/** `van den Hengel, Anton`, `Costa, Paul T., Jr.` */
function renderName(name: Name): string {
  if ('literal' in name) return name.literal;
  return [renderFamily(name), name.given, name.suffix].filter(Boolean).join(', ');
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');
