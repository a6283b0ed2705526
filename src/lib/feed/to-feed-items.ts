import { renderAuthors } from '#lib/display/authors.ts';
import { noAbstractNote } from '#lib/display/describe-paper.ts';
import { toPlainParagraphs } from '#lib/display/plain-text.ts';
import { compareBy, descending } from '#lib/order.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import { escapeXml, toXmlText } from '#lib/xml.ts';

/** What a paper is known by in a feed. */
type KnownPaper = Pick<PaperFrontmatter, 'title' | 'slug' | 'arxiv' | 'digests'>;

/** A paper as a feed needs it. */
export interface FeedPaper extends KnownPaper {
  /** An older paper has its identity: see {@link findNamesakes}. */
  isNamesake?: boolean;
  /** The abstract as Markdown. */
  body: string;
  /** Names of its topics. */
  topicNames: string[];
  authors?: PaperFrontmatter['authors'];
  moreAuthors?: PaperFrontmatter['moreAuthors'];
  venue?: PaperFrontmatter['venue'];
}

/** One item of an RSS feed, in the fields of the feed writer. */
export interface FeedItem {
  title: string;
  /** Absolute. */
  link: string;
  /** HTML: readers of feeds take it for that. */
  description: string;
  categories: string[];
  pubDate: Date;
  customData: string;
}

const toDate = ({ digests }: KnownPaper): string => (digests[0]?.id ?? '').slice(0, 10);

/** The paper's identity, which outlives its address: arXiv id, else the normalised title; a namesake's address tells it apart. */
function toGuid({
  arxiv,
  title,
  slug,
  isNamesake = false,
}: KnownPaper & { isNamesake?: boolean }): string {
  const identity = arxiv ? `arxiv:${arxiv}` : `title:${toTitleKey(title)}`;
  return isNamesake ? `${identity}#${slug}` : identity;
}

/** All papers of a site → the slugs of those whose identity an older paper has. */
export function findNamesakes(papers: readonly KnownPaper[]): ReadonlySet<string> {
  const sorted = papers.toSorted(compareBy(toDate, ({ slug }) => slug));
  const same = Map.groupBy(sorted, (paper) => toGuid(paper));
  return new Set([...same.values()].flatMap(([, ...later]) => later.map(({ slug }) => slug)));
}

/** Papers → the newest `limit` of them by first digest, and all others of the last one's digest: none is cut in half. */
export function takeNewest<T extends FeedPaper>(papers: T[], limit: number): T[] {
  const sorted = papers.toSorted(compareBy(descending(toDate)));
  const last = sorted[limit - 1];
  return last
    ? sorted.filter((paper, index) => index < limit || toDate(paper) === toDate(last))
    : sorted;
}

/** What a reader that takes a title for HTML would lose or run: `<think>`, `p<q`, `&lt;`. */
const markup = /<[a-z/!?]|&#?\w+;/i;

/** A title → plain text, as RSS wants it; as HTML where readers that take it for HTML would lose words. */
function toTitle(title: string): string {
  return markup.test(title) ? escapeXml(title) : toXmlText(title);
}

/** An abstract → the same as HTML, a paragraph each, formulas plain: whatever looks like a tag in it stays text. */
function toHtmlText(body: string): string {
  return toPlainParagraphs(body)
    .map((text) => `<p>${escapeXml(text)}</p>`)
    .join('');
}

/** Who wrote a paper of which no abstract is known, where it came out, and that it has none, as HTML. */
function toHtmlNote(paper: FeedPaper): string {
  const about = [renderAuthors(paper), paper.venue].filter(Boolean).join(' · ');
  return [about, noAbstractNote]
    .filter((text) => text !== '')
    .map((text) => `<p>${escapeXml(text)}</p>`)
    .join('');
}

/** A paper → its feed item; `toUrl` makes the absolute address of a slug. */
export function toFeedItem(paper: FeedPaper, toUrl: (slug: string) => string): FeedItem {
  return {
    title: toTitle(paper.title),
    link: toUrl(paper.slug),
    description: toHtmlText(paper.body) || toHtmlNote(paper),
    categories: paper.topicNames.map(toXmlText),
    pubDate: new Date(`${toDate(paper)}T00:00:00Z`),
    customData: `<guid isPermaLink="false">${escapeXml(toGuid(paper))}</guid>${toCreators(paper)}`,
  };
}

/** Authors, an element each: readers of feeds and reference managers take them from Dublin Core. */
function toCreators({ authors = [] }: FeedPaper): string {
  return authors.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`).join('');
}
