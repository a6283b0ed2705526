import { type Keep, makeAnew } from '#lib/keep.ts';
import { compareBy, descending } from '#lib/order.ts';
import { paths } from '#lib/paths.ts';
import type { PaperData } from '#lib/site-data.ts';
import { toFacetValues } from './facets.ts';
import { toOtherSpellings } from './other-spellings.ts';
import { toPaperKey } from './paper-key.ts';

/** A text of a paper, and how much a word in it counts; 1 where it says nothing. */
export interface IndexedText {
  text: string;
  weight?: number;
}

/** A paper as search knows it. */
export interface IndexRecord {
  /** Its page's path. */
  path: string;
  title: string;
  /** Of its first digest, `YYYY-MM-DD`. */
  date: string;
  /** In the order in which positions count their words: the title first. */
  texts: IndexedText[];
  /** What it is found by and never shown: other spellings of its words, its ids, its abbreviations with what they stand for. */
  hidden: IndexedText[];
  /** What results show beside their text. */
  meta: Record<string, string>;
  /** Facet → the paper's values. */
  filters: Record<string, string[]>;
}

/** By what the index sorts all papers into the order of their records. */
export const placeKey = 'place';

const weights = { title: 10, authors: 2, terms: 0.3 };

const newestFirst = compareBy<IndexRecord>(
  descending(({ date }) => date),
  ({ title }) => title,
  ({ path }) => path,
);

/** The names of topics, and what remembers what was made of texts. */
export interface RecordOptions {
  topics: readonly { id: string; name: string }[];
  keep?: Keep;
}

/** Papers and the names of topics → the records of the index, in the order in which search lists all papers. */
export function toIndexRecords(
  papers: readonly PaperData[],
  { topics, keep = makeAnew }: RecordOptions,
): IndexRecord[] {
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return papers.map((paper) => toRecord(paper, { names, keep })).sort(newestFirst);
}

interface Recording {
  names: ReadonlyMap<string, string>;
  keep: Keep;
}

function toRecord(paper: PaperData, { names, keep }: Recording): IndexRecord {
  const { title, published, digests } = paper;
  const topics = paper.topics.flatMap((id) => names.get(id) ?? []);
  const date = (digests[0]?.id ?? '').slice(0, 10);
  const year = published?.slice(0, 4);
  const texts = toTexts(paper);
  return {
    path: paths.paper(paper.slug),
    title,
    date,
    texts,
    hidden: toHidden(paper, texts, keep),
    meta: {
      title,
      date,
      topics: topics.join(' · '),
      ...(year ? { year } : {}),
    },
    filters: toFacetValues({ ...paper, topics }),
  };
}

const isThere = ({ text }: IndexedText): boolean => text !== '';

function toTexts({ title, otherTitles, authors, abstract }: PaperData): IndexedText[] {
  const texts = [
    { text: title, weight: weights.title },
    { text: (otherTitles ?? []).join('; ') },
    { text: (authors ?? []).join(', '), weight: weights.authors },
    ...abstract.split('\n\n').map((text) => ({ text })),
  ];
  return texts
    .map(({ text, ...weight }) => ({ text: text.normalize('NFC'), ...weight }))
    .filter(isThere);
}

function toHidden(
  { arxiv, doi, links, terms }: PaperData,
  texts: readonly IndexedText[],
  keep: Keep,
): IndexedText[] {
  const spellings = texts.map(({ text, ...weight }) => ({
    text: keep('spellings', text, () => toOtherSpellings(text).join(' ')),
    ...weight,
  }));
  const addresses = [arxiv ?? '', doi ?? '', ...links.map(({ url }) => url)];
  const keys = new Set(addresses.flatMap((address) => toPaperKey(address) ?? []));
  return [
    ...spellings,
    { text: terms.join(', '), weight: weights.terms },
    { text: [...keys].join(' ') },
  ].filter(isThere);
}

/** A record → all its words. */
export function toIndexedText({ texts, hidden }: IndexRecord): string {
  return [...texts, ...hidden].map(({ text }) => text).join(' ');
}
