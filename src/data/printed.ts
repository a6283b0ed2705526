import { getEntry } from 'astro:content';
import type { Paper } from './papers.ts';

/** A paper's title and abstract as its newest digest prints them. */
export interface PrintedPaper {
  title: string;
  abstract: string;
}

/** A paper → its text as printed; undefined where the digest is no longer there. */
export async function getPrinted({ digests }: Paper): Promise<PrintedPaper | undefined> {
  const newest = digests.at(-1);
  const entry = newest && (await getEntry('printed', `${newest.id}/${newest.position}`));
  return entry?.data;
}
