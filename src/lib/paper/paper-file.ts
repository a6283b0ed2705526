import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { type FrontMatterFile, parseFrontMatter } from '#lib/front-matter.ts';
import {
  isWithdrawn,
  type PaperFrontmatter,
  paperSchema,
  type WithdrawnFrontmatter,
  withdrawnSchema,
} from '#lib/schema.ts';
import { renderIssues, toComplaintPath } from '#lib/render-issues.ts';

/** A paper as it lies in `content/papers`. */
export interface PaperFile {
  frontmatter: PaperFrontmatter;
  /** The abstract as Markdown; empty where none is known. */
  body: string;
}

/** The file of a paper that was taken out: it has no abstract. */
export interface WithdrawnFile {
  frontmatter: WithdrawnFrontmatter;
  body: '';
}

/** What a text of `content/papers` turned out to be. */
export type ParsedPaperFile =
  | { ok: true; paper: PaperFile; isEdited: boolean }
  | { ok: true; withdrawn: WithdrawnFrontmatter; isEdited: boolean }
  | { ok: false; reason: string; line: number };

/** A text → a short hexadecimal hash of it; comes from outside, since lib has no crypto. */
export type Hash = (text: string) => string;

/** The line that tells which version wrote the file. */
const generatorLine = /^generator: "([^"\n]*)"\n/m;
/** The one line that the checksum itself is not taken of. */
const checksumLine = /^checksum: "([^"\n]*)"\n/m;

function toYaml(data: object): string {
  return stringify(data, {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    // A line break stays \n inside its quotes: no value ever spans two lines.
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}

function join(frontmatter: string, body: string): string {
  return body === '' ? `---\n${frontmatter}---\n` : `---\n${frontmatter}---\n\n${body.trimEnd()}\n`;
}

/** A paper → the text of its file, with a checksum of all the rest as the last line of the front matter. */
export function renderPaperFile(
  { frontmatter, body }: PaperFile | WithdrawnFile,
  hash: Hash,
): string {
  const { checksum: _, ...rest } = frontmatter;
  const fields = toYaml(rest);
  const checksum = hash(join(fields, body));
  return join(fields + toYaml({ checksum }), body);
}

/** The text of a file of `content/papers` → the version that wrote it; undefined where it does not say. */
export function findGenerator(text: string): string | undefined {
  return generatorLine.exec(text)?.[1];
}

/** Whether a text of `content/papers` still is as it was generated. */
export function isGenerated(text: string, hash: Hash): boolean {
  const checksum = checksumLine.exec(text)?.[1];
  return checksum !== undefined && checksum === hash(text.replace(checksumLine, ''));
}

/** What a schema says against front matter → the same with the line of its first complaint. */
function toFault(
  error: z.ZodError,
  { toLine }: Extract<FrontMatterFile, { ok: true }>,
): Extract<ParsedPaperFile, { ok: false }> {
  return { ok: false, reason: renderIssues(error), line: toLine(toComplaintPath(error)) };
}

/** The text of a file of `content/papers` → the paper, or the reason why it is none. */
export function parsePaperFile(text: string, hash?: Hash): ParsedPaperFile {
  const parts = parseFrontMatter(text);
  if (!parts.ok) return parts;
  const isEdited = hash ? !isGenerated(text.replaceAll('\r\n', '\n'), hash) : false;
  if (isWithdrawn(parts.data)) {
    const { data, error } = withdrawnSchema.safeParse(parts.data);
    return data ? { ok: true, withdrawn: data, isEdited } : toFault(error, parts);
  }
  const { data, error } = paperSchema.safeParse(parts.data);
  if (error) return toFault(error, parts);
  if (parts.body.trim() === '' && !data.noAbstract)
    return { ok: false, reason: 'it has no abstract', line: 0 };
  return { ok: true, paper: { frontmatter: data, body: parts.body }, isEdited };
}
