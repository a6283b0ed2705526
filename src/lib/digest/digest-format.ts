import { z } from 'astro/zod';
import { renderIssues } from '#lib/render-issues.ts';
import type { ParsedDigest } from './digest.ts';

const isFunction = (value: unknown): boolean => typeof value === 'function';
/** Words for people, on one line of a table in Markdown, which its formatter leaves as they are. */
const wordsSchema = z
  .string()
  .regex(/^\S.{2,118}\S$/, 'must be one line of 4 to 120 characters')
  .regex(/^(?!.*(?: {2}|[`|\\])).*$/, 'must have no two spaces together, and none of ` | \\');

/** Lines that belong to no paper wherever they stand: a rule, a navigation’s words. */
const furnitureSchema = z.strictObject({ name: wordsSchema, line: z.instanceof(RegExp) });

/** A kind of furniture: its name, and what its lines are. */
export type FurnitureKind = z.output<typeof furnitureSchema>;

/** One kind of digest: all that is known of it. Lists, help, README’s table and tests derive from it. */
export const digestFormatSchema = z.strictObject({
  /** As `--format` takes it, and as a file’s name may carry it: `2025-03-18.bibtex.txt`. */
  name: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'must be a-z, 0-9 and dashes, as in csl-json'),
  /** What it is, as a table and `--help` say it. */
  description: wordsSchema,
  /** How its files end, with the dot, in lower case; they may be other formats’ endings, too. */
  endings: z
    .array(z.string().regex(/^\.[a-z0-9]{1,15}$/, 'must be a dot, then a-z or 0-9, as in .bib'))
    .min(1, 'must name at least one ending, as in .bib'),
  /** What in the content tells it from all others, in words. */
  signature: wordsSchema,
  /** Tells by the content alone whether a text is of this kind. */
  isFormat: z.custom<(text: string) => boolean>(isFunction, 'must be a function of the text'),
  /**
   * Lines that belong to no paper wherever they stand, by name: `{ name: 'a rule', line: /^-{10,}$/ }`. What no paper and
   * no such line takes is left out, and reported with its first words.
   */
  furniture: z.array(furnitureSchema).optional(),
  /** Takes a text apart, as far as it knows its lines: all others are left out. */
  parse: z.custom<(text: string) => ParsedDigest>(isFunction, 'must be a function of the text'),
  /** Whether its titles and abstracts are TeX as their authors wrote it; it was lost where a format doesn’t say. */
  tex: z.enum(['written', 'lost']).optional(),
  /** Why a text that could be of this kind is none by its look; not asked where the format was named by a person. */
  findDoubt: z
    .custom<(text: string, parsed: ParsedDigest) => string | undefined>(
      isFunction,
      'must be a function of the text and what was read of it',
    )
    .optional(),
});

/** One kind of digest. */
export type DigestFormat = z.output<typeof digestFormatSchema>;

/** Exports that mean to be a format, and not what a format needs. */
const isMeant = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('isFormat' in value || 'parse' in value);

function toFormat(value: unknown, place: string): DigestFormat {
  const { data, error } = digestFormatSchema.safeParse(value);
  if (data) return data;
  throw new Error(`${place} is no digest format: ${renderIssues(error)}`);
}

/** A module that a site names → the formats that it exports; throws what is wrong with them. */
export function toDigestFormats(module: unknown, file: string): DigestFormat[] {
  const exported = Object.entries(module ?? {}).filter(([, value]) => isMeant(value));
  if (exported.length === 0) {
    const { findDoubt: _doubt, tex: _tex, ...needed } = digestFormatSchema.shape;
    const fields = Object.keys(needed).join(', ');
    throw new Error(`${file} exports no digest format, which is an object with ${fields}`);
  }
  return exported.map(([name, value]) => toFormat(value, `${file}: ${name}`));
}
