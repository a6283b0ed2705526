import { toFamilyName, type AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** Citations → RIS, an entry each; lines end as the format wants them, with CR LF. */
export function renderRis(citations: readonly Citation[]): string {
  return citations.map(renderEntry).join('\r\n');
}

function renderEntry({ key, title, authors, published, venue, arxiv, doi, url }: Citation): string {
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
    ['UR', url],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`]))
    .join('');
}

function renderName(author: AuthorName): string {
  const family = toFamilyName(author);
  return author.given ? `${family}, ${author.given}` : family;
}

const oneLine = (value: string): string => value.replace(/\s+/g, ' ');
