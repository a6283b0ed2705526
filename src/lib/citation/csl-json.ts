import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** Citations → CSL-JSON, as citeproc, Zotero and pandoc read it. */
export function renderCslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(toItem), null, 2)}\n`;
}

function toItem({ key, title, authors, published, venue, arxiv, doi, url }: Citation): object {
  return {
    id: key,
    type: 'article',
    ...(arxiv ? { genre: 'preprint', publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
    title,
    ...(authors.length > 0 ? { author: authors.map(toName) } : {}),
    ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] } } : {}),
    ...(venue ? { note: venue } : {}),
    ...(doi ? { DOI: doi } : {}),
    URL: url,
  };
}

function toName({ given, particle, family, literal }: AuthorName): object {
  if (literal !== undefined) return { literal };
  return { family, given, ...(particle ? { 'non-dropping-particle': particle } : {}) };
}
