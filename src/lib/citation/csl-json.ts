import type { Name } from '#lib/name-schema.ts';
import { type Citation, notAllAuthors } from './citation.ts';

/** Citations → CSL-JSON, as citeproc, Zotero and pandoc read it. */
export function renderCslJson(citations: readonly Citation[]): string {
  return `${JSON.stringify(citations.map(toItem), null, 2)}\n`;
}

function toItem(citation: Citation): object {
  const { key, title, authors, moreAuthors, published, venue, arxiv, doi, url } = citation;
  const note = [venue, moreAuthors && notAllAuthors].filter(Boolean).join('. ');
  return {
    id: key,
    type: 'article',
    ...(arxiv ? { genre: 'preprint', publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
    title,
    ...(authors.length > 0 ? { author: authors.map(toName) } : {}),
    ...(published ? { issued: { 'date-parts': [published.split('-').map(Number)] } } : {}),
    ...(note ? { note } : {}),
    ...(doi ? { DOI: doi } : {}),
    URL: url,
  };
}

function toName(name: Name): object {
  if ('literal' in name) return name;
  const { particle, family, given, suffix } = name;
  return {
    family,
    ...(given ? { given } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}
