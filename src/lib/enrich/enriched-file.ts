import { compareBy } from '#lib/order.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import type { Metadata, Sureness } from '#lib/schema.ts';
import type { Candidate } from './candidate.ts';

/** Where a command writes what it finds, relative to the root. */
export const enrichedPath = 'content/metadata/enriched.json';

/** A paper's match → the record that says it. */
export function toEnrichedRecord(
  title: string,
  { arxiv, doi, authors, published }: Candidate,
  found: { at: 'arXiv' | 'Hugging Face'; sure: Sureness },
): Metadata {
  return {
    title,
    arxiv,
    ...(doi === undefined ? {} : { doi }),
    ...(authors.length > 0 ? { authors } : {}),
    ...(published === undefined ? {} : { published }),
    found,
  };
}

/** Records that are there and new ones → the file's text, each paper once, by title: the same bytes for the same records. */
export function renderEnriched(known: Metadata[], found: Metadata[]): string {
  const toRecordKey = ({ title = '', arxiv = '', doi = '' }: Metadata): string =>
    `${toTitleKey(title)}\n${title === '' ? arxiv || doi : ''}`;
  const byKey = new Map([...known, ...found].map((record) => [toRecordKey(record), record]));
  const sorted = [...byKey].sort(compareBy(([key]) => key)).map(([, record]) => record);
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
