import { dateSchema } from '#lib/schema.ts';
import { toSlug } from '#lib/slug.ts';
import { formatNames } from './formats.ts';

/** What a digest's file name says. */
export interface DigestName {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  /** The format that was forced, where the content alone does not tell it. */
  format?: string;
}

/** An ISO date at the beginning of a file name: `2025-03-18.txt`, `2025-03-18-vision.txt`. */
const leadingDate = /^(\d{4}-\d{2}-\d{2})(?!\d)/;
/** The ending of a file name: `.txt`. */
const ending = /\.[a-z0-9]{1,8}$/i;

/** A file's name without its ending → the part before a format's name, and that format. */
function splitFormat(stem: string): [stem: string, format?: string] {
  const format = formatNames.find((name) => stem.endsWith(`.${name}`));
  return format ? [stem.slice(0, -format.length - 1), format] : [stem];
}

/** A file's name without its folder → id, date and format, or nothing when it does not begin with a real date. */
export function parseDigestName(fileName: string): DigestName | undefined {
  const date = leadingDate.exec(fileName)?.[1];
  if (date === undefined || !dateSchema.safeParse(date).success) return undefined;
  const [stem, format] = splitFormat(fileName.replace(ending, ''));
  return { id: toSlug(stem), date, ...(format ? { format } : {}) };
}

/** A file's name → the name that keeps a forced format: `2025-03-18.bibtex.txt`. */
export function toNameWithFormat(fileName: string, format: string): string {
  const end = ending.exec(fileName)?.[0] ?? '';
  const [stem] = splitFormat(fileName.slice(0, fileName.length - end.length));
  return `${stem}.${format}${end || '.txt'}`;
}
