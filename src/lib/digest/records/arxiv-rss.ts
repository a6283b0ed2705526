import { parseArxivId, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import { toFieldText } from './arxiv-atom.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { feedFurniture, toFeedNames } from './feed-furniture.ts';
import { toDay, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { readCreators } from '#lib/digest/text/author-names.ts';
import { type MarkedText, replaceMarked, toMarked } from '#lib/marked-text.ts';
import { toNamesText, toPlainText } from '#lib/text/plain-text.ts';
import { type ReadRecord, toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { readFeedText } from './feed-text.ts';
import { findAbstract, findFeedDoi, isPubmed, toPubmedAbstract } from './publisher-feed.ts';
import { readXmlRecords, toFeedRoot, type XmlField, type XmlRecord } from './xml-records.ts';

/** What stands before an abstract, or in its place: `arXiv:2508.13426v1 Announce Type: cross \nAbstract: `. */
const announcement =
  /^\s*arXiv:(?<id>\S{6,30}) Announce Type: (?<type>\S{3,20})\s*(?:\sAbstract:\s*|$)/;
/** What older feeds print after a title: `. (arXiv:2301.00001v1 [cs.CV])`, `(arXiv:2301.00001v2 [cs.CV] UPDATED)`. */
const titleEnd =
  /\.?\s*\((?<id>arXiv:[^\s()]{6,30}) \[[\w.-]{2,20}\](?: (?<type>[A-Z][A-Z ]{2,20}))?\)\s*$/;
const titleEnds = new RegExp(titleEnd.source, 'g');
/** The ids of arXiv's feeds since 2024, whose texts are plain: before, they were HTML, as those of other feeds are. */
const plainId = /^\s*oai:arXiv\.org:/;
/** How feeds call a paper's new version: `replace`, `replace-cross`, `UPDATED`. */
const replaced = /^(?:replace|updated)/i;

function readItem({ fields }: XmlRecord): ReadRecord {
  const text = (name: string): string => toFieldText(fields, name) ?? '';
  const printed = findAbstract(fields);
  const announced = announcement.exec(printed?.text ?? '')?.groups;
  const isPlain = announced !== undefined || plainId.test(text('guid') || text('id'));
  const decode = (field: XmlField | undefined): MarkedText =>
    isPlain ? toMarked((field?.text ?? '').replace(announcement, '')) : readFeedText(field);
  const isOfPubmed = isPubmed(text('guid'));
  const abstract = decode(printed);
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
  const title = fields.find((field) => field.name === 'title' && field.text !== '');
  const creators = fields.filter(({ name }) => name === 'creator');
  return {
    title: replaceMarked(decode(title), titleEnds, () => ''),
    abstract: isOfPubmed ? toPubmedAbstract(abstract) : abstract,
    isReplacement: types.some((type) => replaced.test(type?.trim() ?? '')),
    identity: {
      ...findFeedDoi(fields, link),
      ...(ids.find((id) => id?.version) ?? ids.find(Boolean)),
      ...readCreators(creators.map((creator) => toNamesText(creator.text, 'html'))),
      published: isOfPubmed ? toDay(text('date')) : undefined,
      venue: toVenue(
        toPlainText(text(isOfPubmed ? 'source' : 'journal_reference'), isPlain ? 'plain' : 'html'),
      ),
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
