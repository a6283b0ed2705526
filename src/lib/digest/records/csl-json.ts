import { z } from 'astro/zod';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import type { EntryIdentity } from '#lib/digest/digest.ts';
import type { MarkedText } from '#lib/marked-text.ts';
import type { Author } from '#lib/name-schema.ts';
import { toAuthorOf } from '#lib/names/authors.ts';
import { decodeText, type Notation } from '#lib/text/notations.ts';
import { toPlainText } from '#lib/text/plain-text.ts';
import { decodeParts } from './name-markup.ts';
import { hasJsonRecord, type JsonRecord, jsonFurniture, readJsonRecords } from './json-records.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toPaperLinks } from '#lib/digest/text/paper-places.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';

const nameSchema = z.object({
  family: z.string().nullish(),
  given: z.string().nullish(),
  literal: z.string().nullish(),
  /** What Crossref calls a group. */
  name: z.string().nullish(),
  suffix: z.string().nullish(),
  'non-dropping-particle': z.string().nullish(),
  'dropping-particle': z.string().nullish(),
});

/** Crossref gives lists of one where CSL has a text. */
const textSchema = z
  .union([z.string(), z.array(z.string()).transform((texts) => texts[0])])
  .nullish();

const itemSchema = z.object({
  title: textSchema,
  abstract: textSchema,
  author: z.array(nameSchema).nullish(),
  issued: z
    .object({
      'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))).nullish(),
      raw: z.string().nullish(),
      literal: z.string().nullish(),
    })
    .nullish(),
  'container-title': textSchema,
  'event-title': textSchema,
  DOI: textSchema,
  URL: textSchema,
  number: z.union([z.string(), z.number()]).nullish(),
  note: textSchema,
  archive_location: textSchema,
  'archive-location': textSchema,
});

type CslName = z.output<typeof nameSchema>;
type CslItem = z.output<typeof itemSchema>;

const others = /^(?:others|et\.? al\.?)$/i;
/** Publishers deposit titles and abstracts as JATS, with HTML and MathML in it; Zotero writes its own HTML. */
const notation: Notation = 'jats';

const toText = (text: string | null | undefined): MarkedText => decodeText(text ?? '', notation);

/** An author; CSL’s two kinds of particle are one here. */
function toName({ literal, given, family, suffix, name, ...more }: CslName): Author | undefined {
  const particles = [more['dropping-particle'], more['non-dropping-particle']];
  const particle = particles.filter(Boolean).join(' ');
  const parts = { literal: literal ?? name, given, particle, family, suffix };
  return toAuthorOf(decodeParts(parts, notation));
}

/** Authors, without what stands for those who aren’t named: pandoc’s `others`. */
function readAuthors(names: CslName[]): Pick<EntryIdentity, 'authors' | 'moreAuthors'> {
  const known = names.filter(({ literal, family }) => !others.test(literal ?? family ?? ''));
  return {
    authors: known.flatMap((name) => toName(name) ?? []),
    ...(known.length < names.length ? { moreAuthors: true } : {}),
  };
}

/** The item's own id, from the fields that carry one: never from its abstract. */
function toOwnId(item: CslItem): ReturnType<typeof parseArxivId> {
  const places = [
    item.archive_location,
    item['archive-location'],
    item.number === undefined ? undefined : String(item.number),
    item.note?.split(/\s/, 1)[0],
  ];
  const printed = places.map((place) => parseArxivId(place ?? ''));
  return printed.find(Boolean) ?? parsePaperAddress(item.URL ?? '');
}

function readItem(value: unknown): ReadRecord {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return { reason: 'an item whose fields are not those of CSL' };
  const item = parsed.data;
  const [year, month, day] = item.issued?.['date-parts']?.[0] ?? [];
  const id = toOwnId(item);
  const printedDay = item.issued?.raw ?? item.issued?.literal;
  return {
    title: toText(item.title),
    abstract: toText(item.abstract),
    identity: {
      ...parseDoi(item.DOI ?? ''),
      ...id,
      ...readAuthors(item.author ?? []),
      published:
        toPublishedDate(...[year, month, day].map((part) => String(part ?? ''))) ??
        toPublishedDate(printedDay ?? ''),
      venue: toVenue(toPlainText(item['container-title'] ?? item['event-title'] ?? '', notation)),
      links: id ? [] : toPaperLinks(item.URL ?? ''),
    },
  };
}

/** Types of CSL and of Crossref that a paper may have. */
const paperType =
  /^(?:article|journal-article|paper|proceedings|posted-content|preprint|chapter|book|entry|report|thesis|dissertation|manuscript|dataset|software|monograph|peer-review|review|document|webpage|post|speech|standard|reference|component|other)/;

const markSchema = z
  .object({
    title: textSchema,
    type: z.string().optional(),
    author: z.array(nameSchema).optional(),
    /** What OpenAlex has in place of an abstract. */
    abstract_inverted_index: z.undefined().optional(),
  })
  .refine(({ title }) => Boolean(title))
  .refine(({ type = '', author }) => paperType.test(type) || author?.some(({ family }) => family));

const isItem = ({ value }: JsonRecord): boolean => markSchema.safeParse(value).success;

/** CSL-JSON, as Zotero, Pandoc and Crossref write it. */
export const cslJson: DigestFormat = {
  name: 'csl-json',
  description: 'a bibliography of Zotero, Pandoc or Crossref',
  endings: ['.json', '.csljson'],
  signature: 'JSON records with a type, or with authors’ family names',
  tex: 'written',
  isFormat: (text) => hasJsonRecord(text, isItem),
  furniture: jsonFurniture,
  parse: (text) => {
    const { records, leftOut } = readJsonRecords(text);
    const read = records.map((record) => toRecordEntry(readItem(record.value), record));
    return toDigest([...read, ...leftOut]);
  },
};
