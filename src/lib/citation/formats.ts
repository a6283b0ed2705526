import { renderBibtex } from './bibtex.ts';
import type { CitationFormat } from './citation-format.ts';
import { renderCslJson } from './csl-json.ts';
import { renderRis } from './ris.ts';

/** Every format that papers can be cited in. */
export const citationFormats: readonly CitationFormat[] = [
  { ending: 'bib', label: 'BibTeX', mediaType: 'application/x-bibtex', render: renderBibtex },
  {
    ending: 'ris',
    label: 'RIS',
    mediaType: 'application/x-research-info-systems',
    render: renderRis,
  },
  {
    ending: 'json',
    label: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    render: renderCslJson,
  },
];

/** A site's own formats and those that come with Offprint, which an own one of the same ending replaces. */
export function joinCitationFormats(
  own: readonly CitationFormat[],
  known: readonly CitationFormat[] = citationFormats,
): CitationFormat[] {
  const endings = new Set(own.map(({ ending }) => ending));
  return [...known.filter(({ ending }) => !endings.has(ending)), ...own];
}
