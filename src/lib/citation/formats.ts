import { renderBibtex } from './bibtex.ts';
import type { Citation } from './citation.ts';
import { renderCslJson } from './csl-json.ts';
import { renderRis } from './ris.ts';

/** A file format that citations are given away in. */
export interface CitationFormat {
  /** The files' ending, and the format's name in addresses. */
  ending: 'bib' | 'ris' | 'json';
  label: string;
  mediaType: string;
  render: (citations: readonly Citation[]) => string;
}

/** Every format that papers can be cited in. */
export const citationFormats: CitationFormat[] = [
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
