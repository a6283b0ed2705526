import { z } from 'astro/zod';
import type { Author } from '#lib/name-schema.ts';
import { toAuthor } from '#lib/names/authors.ts';
import { linkSchema, type PaperLink } from '#lib/schema.ts';
import { parseArxivId } from '#lib/digest/text/paper-ids.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toDay } from '#lib/digest/text/date-and-venue.ts';
import { hasJsonRecord, type JsonRecord, jsonFurniture, readJsonRecords } from './json-records.ts';
import { decodeText } from '#lib/text/notations.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';

const authorSchema = z.union([
  z.string(),
  z.object({ name: z.string(), hidden: z.boolean().nullish() }),
]);

const paperSchema = z.object({
  id: z.string().nullish(),
  title: z.string().nullish(),
  summary: z.string().nullish(),
  abstract: z.string().nullish(),
  authors: z.array(authorSchema).nullish(),
  publishedAt: z.string().nullish(),
  githubRepo: z.string().nullish(),
  projectPage: z.string().nullish(),
});

/** One listing of `huggingface.co/api/daily_papers`: the paper inside, or its fields right here. */
const listingSchema = paperSchema.extend({ paper: paperSchema.nullish() });

type HubPaper = z.output<typeof paperSchema>;

function toAuthors(authors: HubPaper['authors']): Author[] {
  return (authors ?? [])
    .filter((author) => typeof author === 'string' || !author.hidden)
    .flatMap((author) => toAuthor(typeof author === 'string' ? author : author.name) ?? []);
}

function toLinks({ githubRepo, projectPage }: HubPaper): PaperLink[] {
  const links = [
    { kind: 'code', url: githubRepo },
    { kind: 'project', url: projectPage },
  ].map((link) => linkSchema.safeParse(link));
  return links.flatMap(({ data }) => data ?? []);
}

function readRecord(value: unknown): ReadRecord {
  const parsed = listingSchema.safeParse(value);
  if (!parsed.success) return { reason: 'a record whose fields are not those of a paper' };
  const { paper, ...listing } = parsed.data;
  const known = paper ?? listing;
  return {
    title: decodeText(known.title ?? listing.title ?? '', 'html-words'),
    abstract: decodeText(known.summary ?? known.abstract ?? listing.summary ?? '', 'html-words'),
    identity: {
      ...parseArxivId(known.id ?? ''),
      authors: toAuthors(known.authors),
      published: toDay(known.publishedAt),
      links: toLinks(known),
    },
  };
}

/** Has the fields that only Hugging Face's answer has together. */
const markSchema = z.union([
  z.object({ paper: z.object({ id: z.string() }) }),
  z.object({ id: z.string(), title: z.string(), summary: z.string() }),
  z
    .object({
      id: z.string(),
      title: z.string(),
      authors: z.array(authorSchema),
      publishedAt: z.string().nullish(),
    })
    .refine((record) => parseArxivId(record.id) !== undefined),
]);

const isListing = ({ value }: JsonRecord): boolean => markSchema.safeParse(value).success;

/** Hugging Face's `daily_papers` answer, as an array or as JSON lines; also its fields without the wrapper. */
export const huggingFaceJson: DigestFormat = {
  name: 'hugging-face-json',
  description: 'Hugging Face’s daily papers API, as an array or one record a line',
  endings: ['.json', '.jsonl', '.ndjson'],
  signature: 'JSON records with a paper’s id, and its title and summary or authors',
  isFormat: (text) => hasJsonRecord(text, isListing),
  furniture: jsonFurniture,
  parse: (text) => {
    const { records, leftOut } = readJsonRecords(text);
    const read = records.map((record) => toRecordEntry(readRecord(record.value), record));
    return toDigest([...read, ...leftOut]);
  },
};
