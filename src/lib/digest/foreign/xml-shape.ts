import { advices, type ForeignShape } from './foreign-shape.ts';
import { toXmlRoot } from '#lib/digest/text/xml-root.ts';

const page: ForeignShape = {
  name: 'a web page saved by the browser',
  advice: 'open it, select all, and save what is copied as .txt, or give the papers’ BibTeX',
};

/** What XML's first elements say. */
const roots: Record<string, ForeignShape> = {
  html: page,
  pubmedarticleset: { name: 'PubMed’s XML', advice: advices.library },
  article: { name: 'an article in JATS XML', advice: advices.library },
  'oai-pmh': { name: 'an answer in OAI-PMH’s XML', advice: advices.library },
  opml: { name: 'a list of feeds (OPML)', advice: 'give what the feeds hold' },
  mods: { name: 'MODS XML', advice: advices.library },
  modscollection: { name: 'MODS XML', advice: advices.library },
  tei: { name: 'TEI XML', advice: advices.document },
  svg: { name: 'an SVG image', advice: advices.image },
};

/** Elements with which a part of a web page begins. */
const pageParts =
  /^<(?:!doctype html|html|head|body|main|section|article|div|span|table|ul|ol|dl|p|h[1-6]|a|nav|header|meta|title|link|script|style|font|center|form|iframe|img|br)\b/i;
/** A line that Markdown would have below such an element. */
const markdownLine = /^(?:#{1,6} |[-*+] |\d{1,3}[.)] |\|.*\||```|\[.*\]\()/gm;

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;

/** Whether tags make up a text: Markdown may begin with some, too. */
function isMadeOfTags(text: string): boolean {
  const start = text.slice(0, 50_000);
  const tags = count(start, /<\/?[a-z][^<>]{0,500}>/gi);
  return tags >= 4 && tags > 2 * count(start, markdownLine) && tags * 400 > start.length;
}

/** What only JATS has, whose first element is also one of HTML. */
const jats = /<article\b[^<>]*\barticle-type=|<front>|<journal-meta>/;

/** A text that is XML or HTML, and no feed → what it is. */
export function findForeignXml(text: string): ForeignShape | undefined {
  if (!text.startsWith('<')) return undefined;
  const name = toXmlRoot(text);
  const root = name?.toLowerCase() ?? '';
  if (root === 'html' || /^<!doctype html/i.test(text)) return page;
  const isDeclared = /^<(?:\?xml|!doctype)\b/i.test(text);
  if (name === undefined || !(isDeclared || isMadeOfTags(text))) return undefined;
  const isPage = !isDeclared && pageParts.test(text) && !jats.test(text.slice(0, 5000));
  if (isPage) return page;
  return (
    roots[root] ?? {
      name: `XML whose first element is ${name.slice(0, 40)}`,
      advice: advices.records,
    }
  );
}
