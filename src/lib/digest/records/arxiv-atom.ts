import type { Author } from '#lib/name-schema.ts';
import { toAuthor } from '#lib/names/authors.ts';
import { parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { feedFurniture, toFeedNames } from './feed-furniture.ts';
import { toDay, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { readXmlRecords, toFeedRoot, type XmlField, type XmlRecord } from './xml-records.ts';

/** The ids of arXiv's daily feed, which is another format in the same language. */
const feedId = /<id>\s*oai:arXiv\.org:/;
/** The entry that arXiv answers a wrong question with. */
const errorAddress = 'arxiv.org/api/errors';

/** An entry's first element of a name, as text. */
export function toFieldText(fields: XmlField[], name: string): string | undefined {
  return fields.find((field) => field.name === name)?.text;
}

/** Authors' names, each in an element of its own. */
function toAuthorNames(fields: XmlField[]): Author[] {
  const authors = fields.filter(({ name }) => name === 'author');
  return authors.flatMap(({ fields: own }) => toAuthor(toFieldText(own, 'name') ?? '') ?? []);
}

function readEntry({ fields }: XmlRecord): ReadRecord {
  const id = toFieldText(fields, 'id') ?? '';
  if (id.includes(errorAddress)) {
    return {
      reason: `arXiv’s answer to a wrong question: ${toFieldText(fields, 'summary') ?? ''}`,
    };
  }
  const links = fields.filter(({ name }) => name === 'link');
  const own = [id, ...links.map(({ attributes }) => attributes['href'] ?? '')];
  return {
    title: toFieldText(fields, 'title'),
    abstract: toFieldText(fields, 'summary') ?? toFieldText(fields, 'content'),
    identity: {
      ...parseDoi(toFieldText(fields, 'doi') ?? ''),
      ...own.map((address) => parsePaperAddress(address.trim())).find(Boolean),
      authors: toAuthorNames(fields),
      published: toDay(toFieldText(fields, 'published')),
      venue: toVenue(toFieldText(fields, 'journal_ref') ?? ''),
    },
  };
}

/** The answer of arXiv's API, in Atom. */
export const arxivAtom: DigestFormat = {
  name: 'arxiv-atom',
  description: 'an answer of arXiv’s API',
  endings: ['.atom', '.xml'],
  signature: 'XML whose first element is Atom’s feed, without the ids of a daily feed',
  tex: 'written',
  isFormat: (text) => toFeedRoot(text) === 'feed' && !feedId.test(text),
  furniture: feedFurniture,
  parse: (text) => {
    const { records, leftOut, ...quiet } = readXmlRecords(text);
    const read = records.map((record) => toRecordEntry(readEntry(record), record));
    const names = toFeedNames(text, read[0] ?? leftOut[0]);
    return { ...toDigest([...read, ...leftOut], names), ...quiet };
  },
};
