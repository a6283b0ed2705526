import type { FurnitureKind } from '#lib/digest/digest-format.ts';
import type { Furniture, LineRange } from '#lib/digest/digest.ts';

/** What a feed’s lines are beside its entries: tags alone, and elements that hold no words of a paper. */
export const feedFurniture: FurnitureKind[] = [
  { name: 'the XML declaration', line: /^\s*<\?xml[^<>]{0,300}\?>\s*$/ },
  {
    name: 'tags of the feed',
    line: /^\s*(?:<\/?[a-z][\w:.-]{0,40}(?:\s[^<>]{0,1500})?>\s*)+$/i,
  },
  {
    name: 'what the feed says of itself',
    line: /^\s*<(?<tag>(?:\w{1,20}:)?(?:id|link|url|updated|pubDate|lastBuildDate|date|language|docs|generator|ttl|webMaster|managingEditor|publisher|copyright|rights|totalResults|startIndex|itemsPerPage|width|height|day|hour|updatePeriod|updateFrequency|updateBase))(?:\s[^<>]{0,300})?>[^<>]{0,300}<\/\k<tag>>\s*$/,
  },
];

/** An element of a feed’s head: `<title>cs.AI updates on arXiv.org</title>`. */
const element =
  /<(?<tag>(?:\w{1,20}:)?\w{1,30})(?:\s[^<>]{0,500})?>(?<text>[^<>]{0,500})<\/\k<tag>>/g;
/** Those that hold words: each stands once in a head, or says the same again. */
const wordy = /^(?:title|subtitle|description)$/;

/** Whether a line of a feed’s head holds nothing but tags and elements, none of which is a second title. */
function isOwnLine(line: string, known: Map<string, string>): boolean {
  const rest = line.replace(element, (whole, tag: string, text: string) => {
    if (!wordy.test(tag)) return '';
    if ((known.get(tag) ?? text) !== text) return whole;
    known.set(tag, text);
    return '';
  });
  return rest !== line && rest.replace(/<[^<>]{0,1500}>/g, '').trim() === '';
}

/** The lines before a feed’s first entry that name it; of a feed without entries any of them. */
export function toFeedNames(text: string, first?: LineRange): Furniture[] {
  const known = new Map<string, string>();
  const head = text.split('\n', Math.min((first?.from ?? Infinity) - 1, 200));
  return head.flatMap((line, index) =>
    isOwnLine(line, known) ? [{ from: index + 1, to: index + 1, name: 'the feed’s own name' }] : [],
  );
}
