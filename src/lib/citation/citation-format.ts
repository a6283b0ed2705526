import { z } from 'astro/zod';
import { renderIssues } from '#lib/render-issues.ts';
import type { Citation } from './citation.ts';

/** Citations → a file's whole text. */
export type RenderCitations = (citations: readonly Citation[]) => string;

/** A file format that citations are given away in: all that pages, files and the server need to know of it. */
export const citationFormatSchema = z.strictObject({
  /** The files' ending, and the format's name in addresses. */
  ending: z
    .string()
    .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, "must be a file's ending without its dot, such as bib"),
  /** How pages call it. */
  label: z.string().trim().min(1, 'must say how pages call the format'),
  mediaType: z
    .string()
    .regex(/^[a-z]+\/[\w.+-]+$/, 'must be a media type such as application/x-bibtex'),
  render: z.custom<RenderCitations>(
    (value) => typeof value === 'function',
    'must be a function from citations to text',
  ),
});

/** A file format that citations are given away in. */
export type CitationFormat = z.output<typeof citationFormatSchema>;

/** What a module exports as `format` → the citation format; throws an error that names the file and what is wrong. */
export function parseCitationFormat(value: unknown, file: string): CitationFormat {
  if (value === undefined)
    throw new Error(`${file}: exports no citation format; it must export one as \`format\``);
  const { data, error } = citationFormatSchema.safeParse(value);
  if (error) throw new Error(`${file}: the citation format it exports: ${renderIssues(error)}`);
  return data;
}
