import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import { toFieldText } from './arxiv-atom.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { feedFurniture, toFeedNames } from './feed-furniture.ts';
import { toPlainHtml } from '#lib/digest/text/plain-html.ts';
import { toVenue } from '#lib/digest/text/date-and-venue.ts';
import { readCreators } from '#lib/digest/text/author-names.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { readXmlRecords, toFeedRoot, type XmlRecord } from './xml-records.ts';

/** What stands before an abstract, or in its place: `arXiv:2508.13426v1 Announce Type: cross \nAbstract: `. */
const announcement =
  /^\s*arXiv:(?<id>\S{6,30}) Announce Type: (?<type>\S{3,20})\s*(?:\sAbstract:\s*|$)/;
/** What older feeds print after a title: `. (arXiv:2301.00001v1 [cs.CV])`, `(arXiv:2301.00001v2 [cs.CV] UPDATED)`. */
const titleEnd =
  /\.?\s*\((?<id>arXiv:[^\s()]{6,30}) \[[\w.-]{2,20}\](?: (?<type>[A-Z][A-Z ]{2,20}))?\)\s*$/;
/** The ids of arXiv's feeds since 2024, whose texts are plain: before, they were HTML, as those of other feeds are. */
const plainId = /^\s*oai:arXiv\.org:/;
/** How feeds call a paper's new version: `replace`, `replace-cross`, `UPDATED`. */
const replaced = /^(?:replace|updated)/i;

function readItem({ fields }: XmlRecord): ReadRecord {
  const text = (name: string): string => toFieldText(fields, name) ?? '';
  const printed = text('description') || text('summary') || text('encoded');
  const isPlain = announcement.test(printed) || plainId.test(text('guid') || text('id'));
  const abstract = isPlain ? printed : toPlainHtml(printed);
  const announced = announcement.exec(abstract)?.groups;
  const types = [
    text('announce_type'),
    announced?.['type'],
    titleEnd.exec(text('title'))?.groups?.['type'],
  ];
  const link =
    text('link') || (fields.find(({ name }) => name === 'link')?.attributes['href'] ?? '');
  const ids = [
    parseArxivId(text('guid')),
    parseArxivId(text('id')),
    parseArxivId(announced?.['id'] ?? ''),
    parseArxivId(titleEnd.exec(text('title'))?.groups?.['id'] ?? ''),
    parsePaperAddress(link.trim()),
  ];
  const creators = fields.filter(({ name }) => name === 'creator');
  return {
    title: text('title').replace(titleEnd, ''),
    abstract: abstract.replace(announcement, ''),
    isReplacement: types.some((type) => replaced.test(type?.trim() ?? '')),
    identity: {
      ...parseDoi(text('DOI') || text('doi')),
      ...(ids.find((id) => id?.version) ?? ids.find(Boolean)),
      ...readCreators(creators.map((creator) => toPlainHtml(creator.text))),
      venue: toVenue(text('journal_reference')),
    },
  };
}

/** arXiv's daily feed of a category, in RSS or Atom, as it is today and as it was in RSS 1.0. */
export const arxivRss: DigestFormat = {
  name: 'arxiv-rss',
  description: 'arXiv’s daily feed of a category, as it is and as it was',
  endings: ['.rss', '.atom', '.xml'],
  signature: 'XML whose first element is that of any other feed',
  tex: 'written',
  isFormat: (text) => toFeedRoot(text) !== undefined,
  furniture: feedFurniture,
  parse: (text) => {
    const { records, leftOut, ...quiet } = readXmlRecords(text);
    const read = records.map((record) => toRecordEntry(readItem(record), record));
    const names = toFeedNames(text, read[0] ?? leftOut[0]);
    return { ...toDigest([...read, ...leftOut], names), ...quiet };
  },
};
