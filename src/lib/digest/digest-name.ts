import { dateSchema } from '#lib/schema.ts';
import { toSlug } from '#lib/slug.ts';

/** What a digest's file name says. */
export interface DigestName {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
}

/** An ISO date at the beginning of a file name: `2025-03-18.txt`, `2025-03-18-vision.txt`. */
const leadingDate = /^(\d{4}-\d{2}-\d{2})(?!\d)/;
/** The ending of a file name: `.txt`. */
const ending = /\.[a-z0-9]{1,8}$/i;

/** A file's name without its folder → id and date, or nothing when it does not begin with a real date. */
export function parseDigestName(fileName: string): DigestName | undefined {
  const date = leadingDate.exec(fileName)?.[1];
  if (date === undefined || !dateSchema.safeParse(date).success) return undefined;
  return { id: toSlug(fileName.replace(ending, '')), date };
}
