import { z } from 'astro/zod';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { type ReadAuthors, readAuthors } from '#lib/digest/text/author-names.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import type { Author } from '#lib/name-schema.ts';
import { linkSchema, type PaperLink } from '#lib/schema.ts';
import { toAuthor, toAuthorOf } from '#lib/names/authors.ts';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import { toPaperLinks } from '#lib/digest/text/paper-places.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { decodeText } from '#lib/text/notations.ts';
import { toNamesText, toPlainText } from '#lib/text/plain-text.ts';
import { decodeParts } from './name-markup.ts';
import { hasJsonRecord, type JsonRecord, jsonFurniture, readJsonRecords } from './json-records.ts';

const recordSchema = z.record(z.string(), z.unknown());
/** Words with the places where they stand, as OpenAlex has an abstract. */
const placesSchema = z.record(z.string(), z.array(z.int().min(0).max(20_000)));
/** An author as services write one: a name, or a record with one, which may lie in another. */
const authorSchema = z.object({
  name: z.string().optional(),
  display_name: z.string().optional(),
  family: z.string().optional(),
  given: z.string().optional(),
  author: z.object({ display_name: z.string() }).optional(),
});

type Fields = ReadonlyMap<string, unknown>;

/** A record → its fields by name in lower case; `{ "value": … }` stands for its value. */
function toFields(value: unknown): Fields {
  const record = recordSchema.safeParse(value).data ?? {};
  const unwrap = (field: unknown): unknown => {
    const inner = recordSchema.safeParse(field).data;
    return inner && 'value' in inner ? inner['value'] : field;
  };
  return new Map(
    Object.entries(record).map(([name, field]) => [name.toLowerCase(), unwrap(field)]),
  );
}

/** The first of some fields that is a text, a number or a list that begins with a text. */
function toText(fields: Fields, ...names: string[]): string {
  const texts = names.map((name) => {
    const field = fields.get(name);
    const value: unknown = Array.isArray(field) ? field[0] : field;
    return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  });
  return texts.find(Boolean) ?? '';
}

/** `{ "a": [0, 2], "b": [1] }` → `a b a` */
function toOrdered(places: unknown): string {
  const words = Object.entries(placesSchema.safeParse(places).data ?? {});
  return words
    .flatMap(([word, at]) => at.map((place) => ({ word, place })))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}

const toAbstract = (fields: Fields): string =>
  toText(fields, 'abstract', 'summary') || toOrdered(fields.get('abstract_inverted_index'));

const toName = (name: string): Author | undefined => toAuthor(toNamesText(name, 'html'));

function readAuthor(author: unknown): Author | undefined {
  if (typeof author === 'string') return toName(author);
  const {
    name,
    display_name,
    given,
    family,
    author: inner,
  } = authorSchema.safeParse(author).data ?? {};
  const whole = name ?? display_name ?? inner?.display_name;
  return whole === undefined ? toAuthorOf(decodeParts({ given, family }, 'html')) : toName(whole);
}

function toAuthors(fields: Fields): ReadAuthors {
  const field = fields.get('authors') ?? fields.get('author') ?? fields.get('authorships');
  if (Array.isArray(field)) return { authors: field.flatMap((one) => readAuthor(one) ?? []) };
  return readAuthors(typeof field === 'string' ? toNamesText(field, 'html') : '');
}

function toArxiv(fields: Fields): ReturnType<typeof parseArxivId> {
  const places = ['arxiv_id', 'arxivid', 'arxiv', 'eprint', 'id', 'paper_id'];
  const ids = places.map((name) => parseArxivId(toText(fields, name)));
  const outside = parseArxivId(toText(toFields(fields.get('externalids')), 'arxiv'));
  const addresses = ['id', 'url', 'link', 'pdf_url', 'entry_id', 'pdf', 'landing_page_url'];
  const linked = addresses.map((name) => parsePaperAddress(toText(fields, name)));
  return [...ids, outside, ...linked].find(Boolean);
}

const placeFields = ['url', 'link', 'pdf_url', 'pdf', 'landing_page_url', 'openaccesspdf'];

function toLinks(fields: Fields): PaperLink[] {
  const urls = placeFields.map((name) => fields.get(name) ?? '');
  const written = urls.map(
    (url) => toText(new Map([['url', url]]), 'url') || toText(toFields(url), 'url'),
  );
  const code = linkSchema.safeParse({
    kind: 'code',
    url: toText(fields, 'code', 'code_url', 'github'),
  });
  return [...(toArxiv(fields) ? [] : toPaperLinks(...written)), ...(code.data ? [code.data] : [])];
}

const toPrintedVenue = (fields: Fields): string =>
  toText(fields, 'venue', 'journal', 'journal_ref', 'container-title', 'booktitle', 'conference');

function toPublished(fields: Fields): string | undefined {
  const days = ['published', 'publication_date', 'publicationdate', 'date', 'year'];
  return days.map((name) => toPublishedDate(toText(fields, name))).find(Boolean);
}

function readRecord(value: unknown): ReadRecord {
  const fields = toFields(value);
  return {
    title: decodeText(toText(fields, 'title', 'display_name'), 'html'),
    abstract: decodeText(toAbstract(fields), 'html'),
    identity: {
      ...parseDoi(toText(fields, 'doi')),
      ...toArxiv(fields),
      ...toAuthors(fields),
      published: toPublished(fields),
      venue: toVenue(toPlainText(toPrintedVenue(fields), 'html')),
      links: toLinks(fields),
    },
  };
}

/** Whether a record’s authors, and where it came out, tell that it is a paper: posts have an author and a day. */
function isCited(fields: Fields): boolean {
  const isPlaced =
    toPrintedVenue(fields) !== '' || toLinks(fields).some(({ kind }) => kind === 'paper');
  const { authors } = toAuthors(fields);
  return isPlaced ? authors.length > 0 : authors.length > 1 && toPublished(fields) !== undefined;
}

/** Whether a record has a title, and beside it an abstract, a paper’s id or what a citation tells: any record may have a title and a day. */
function isPaper({ value }: JsonRecord): boolean {
  const fields = toFields(value);
  if (toText(fields, 'title', 'display_name') === '') return false;
  const { doi } = parseDoi(toText(fields, 'doi'));
  const hasId = doi !== undefined || toArxiv(fields) !== undefined;
  return toAbstract(fields) !== '' || hasId || isCited(fields);
}

/** JSON of any service: records with a title and an abstract, in whatever list or wrapper. */
export const otherJson: DigestFormat = {
  name: 'other-json',
  description: 'JSON of any other service, in whatever list or wrapper',
  endings: ['.json', '.jsonl', '.ndjson'],
  signature: 'JSON records with a title, and an abstract, a paper’s id, or authors and a venue',
  isFormat: (text) => hasJsonRecord(text, isPaper),
  furniture: jsonFurniture,
  parse: (text) => {
    const { records, leftOut } = readJsonRecords(text);
    const read = records.map((record) => toRecordEntry(readRecord(record.value), record));
    return toDigest([...read, ...leftOut]);
  },
};
