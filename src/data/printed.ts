import { getEntry } from 'astro:content';
import type { PrintedText } from '#lib/schema.ts';
import type { Paper } from './papers.ts';

/** A paper's title and abstract as a digest prints them, with what its source's markup says of them. */
export type PrintedPaper = PrintedText;

/** A paper → its text as the newest digest that has its abstract prints it; undefined where none is there. */
export async function getPrinted({ digests }: Paper): Promise<PrintedPaper | undefined> {
  for (const { id, position } of digests.toReversed()) {
    const entry = await getEntry('printed', `${id}/${position}`);
    if (entry && entry.data.abstract.trim() !== '') return entry.data;
  }
  return undefined;
}
