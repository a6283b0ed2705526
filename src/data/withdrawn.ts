import { getCollection } from 'astro:content';
import { compareBy, descending } from '#lib/order.ts';
import type { WithdrawnFrontmatter } from '#lib/schema.ts';
import { memo } from './memo.ts';
import { checkFileName, getPapers, orLeaveOut } from './papers.ts';

/** A paper that was published and is taken out: its address says so, and nothing else tells of it. */
export interface Withdrawn extends WithdrawnFrontmatter {
  /** The file it stands in, for messages. */
  file: string;
}

/** A digest whose papers were all taken out. */
export interface EmptiedDigest {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** How many of its papers were taken out. */
  withdrawn: number;
}

async function loadWithdrawn(): Promise<Withdrawn[]> {
  const entries = await getCollection('papers');
  const withdrawn = entries.flatMap(({ id, data, filePath: file = id }) => {
    if (!('withdrawn' in data)) return [];
    return orLeaveOut(file, (): Withdrawn => {
      checkFileName(id, data);
      return { ...data, file };
    });
  });
  return withdrawn.sort(compareBy(({ slug }) => slug));
}

/** All papers that were published and are taken out. */
export const getWithdrawn = memo(loadWithdrawn);

/** By a digest's id, how many of its papers were taken out. */
export const getWithdrawnCounts = memo(async (): Promise<ReadonlyMap<string, number>> => {
  const ids = (await getWithdrawn()).flatMap(({ digests }) => digests.map(({ id }) => id));
  return new Map([...Map.groupBy(ids, (id) => id)].map(([id, all]) => [id, all.length]));
});

/** Digests of which no paper is left, the newest first. */
export const getEmptiedDigests = memo(async (): Promise<EmptiedDigest[]> => {
  const filled = new Set((await getPapers()).flatMap(({ digests }) => digests.map(({ id }) => id)));
  return [...(await getWithdrawnCounts())]
    .filter(([id]) => !filled.has(id))
    .map(([id, withdrawn]) => ({ id, date: id.slice(0, 10), withdrawn }))
    .sort(compareBy(descending(({ id }) => id)));
});
