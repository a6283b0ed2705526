import { isPassedOver } from '#lib/passed-over.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { dateSchema } from '#lib/schema.ts';
import { toSlug } from '#lib/slug.ts';
import { digestFormats, type KnownFormats, listEndings } from './formats.ts';

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
const lastPart = /\.[^.\s]{1,16}$/;

/** A file's name, taken apart. */
interface NameParts {
  stem: string;
  /** As printed: `.txt`, `.TXT`, or nothing. */
  ending: string;
  format?: string;
}

/** A name → the part before a format's name at its end, and that format: `2025-03-18.bibtex`. */
function splitFormat(name: string, formats = digestFormats): Omit<NameParts, 'ending'> {
  const format = formats.find((known) => name.endsWith(`.${known.name}`))?.name;
  return format ? { stem: name.slice(0, -format.length - 1), format } : { stem: name };
}

/** A file's name → its parts. An ending that a format lists is no format's name: `2025-03-18.bibtex`. */
function splitName(fileName: string, { formats }: KnownFormats): NameParts {
  const ending = lastPart.exec(fileName)?.[0] ?? '';
  const stem = fileName.slice(0, fileName.length - ending.length);
  const whole = splitFormat(fileName, formats);
  const isEnding = listEndings({ formats }).includes(ending.toLowerCase());
  return whole.format && !isEnding
    ? { ...whole, ending: '' }
    : { ...splitFormat(stem, formats), ending };
}

/** Whether files of such a name are digests: their ending is known, or none, or the name carries a format. */
function isDigestEnding({ ending, format }: NameParts, known: KnownFormats): boolean {
  return ending === '' || format !== undefined || listEndings(known).includes(ending.toLowerCase());
}

/** A file's name without its folder → id, date and format, or nothing when no digest has such a name. */
export function parseDigestName(
  fileName: string,
  known: KnownFormats = {},
): DigestName | undefined {
  const date = leadingDate.exec(fileName)?.[1];
  if (date === undefined || !dateSchema.safeParse(date).success) return undefined;
  const parts = splitName(fileName, known);
  if (isPassedOver(fileName) || !isDigestEnding(parts, known)) return undefined;
  const { stem, format } = parts;
  return { id: toSlug(stem), date, ...(format ? { format } : {}) };
}

/** What keeps a file, whose name is no digest's, from being one. */
export function toNameProblem(file: string, known: KnownFormats = {}): Problem {
  const fileName = file.slice(file.lastIndexOf('/') + 1);
  const parts = splitName(fileName, known);
  if (!isPassedOver(fileName) && isDigestEnding(parts, known)) {
    return toProblem('digest-name', { file });
  }
  const values = { ending: parts.ending, endings: listEndings(known).join(' ') };
  return toProblem('digest-ending', { file, values });
}

/** A file's name → the name that keeps a forced format: `2025-03-18.bibtex.txt`. */
export function toNameWithFormat(
  fileName: string,
  { format, formats }: KnownFormats & { format: string },
): string {
  const { stem, ending } = splitName(fileName, { formats });
  return `${stem}.${format}${ending || '.txt'}`;
}
