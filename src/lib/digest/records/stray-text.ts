import type { LeftOut } from '#lib/digest/digest.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';

/** A piece of XML: a comment or an instruction, CDATA, a tag, or text. */
const piece =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<data>[\s\S]*?)\]\]>|<(?<slash>\/?)(?<tag>[\w:.-]+)(?:[^<>"']|"[^"]*"|'[^']*')*>|(?<text>[^<]+)/g;
/** Elements that hold others and no text: `entry`, `channel`. */
const holder = /^(?:\w{1,20}:)?(?:entry|item|feed|channel|rss|RDF)$/;
/** Fields that an entry has once. */
const single = /^(?:title|summary|description)$/;

/** An element that is open: its name, where its tag stands, and the fields it had so far. */
interface Open {
  tag: string;
  start: number;
  had: Set<string>;
  isSecond: boolean;
}

type Found = Pick<LeftOut, 'reason'> & { start: number; end: number };

/** A tag that opens an element in another. */
function open(tag: string, start: number, parent?: Open): Open {
  const isSecond = single.test(tag) && parent?.had.has(tag) === true;
  if (parent && /(?:^|:)(?:entry|item)$/.test(parent.tag)) parent.had.add(tag);
  return { tag, start, had: new Set(), isSecond };
}

/** Text that no reader of a feed’s fields sees, by its places. */
function findPlaces(xml: string): Found[] {
  const found: Found[] = [];
  const stack: Open[] = [];
  for (const { 0: whole, index: start, groups = {} } of xml.matchAll(piece)) {
    const { data, slash, tag, text } = groups;
    const end = start + whole.length;
    const top = stack.at(-1);
    if (tag && slash) {
      const closed = stack.pop();
      if (closed?.isSecond)
        found.push({ start: closed.start, end, reason: `a second ${tag} of an entry` });
    } else if (tag && !whole.endsWith('/>')) stack.push(open(tag, start, top));
    else if ((data ?? text ?? '').trim() !== '' && top && holder.test(top.tag)) {
      const margin = whole.length - whole.trimStart().length;
      const reason = 'text that stands in no field';
      found.push({ start: start + margin, end: start + whole.trimEnd().length, reason });
    }
  }
  return found;
}

/** Well-formed XML of a feed → its text beside the fields, and each field of an entry that it has once more. */
export function findStrayText(xml: string): LeftOut[] {
  const lineOf = toLineCounter(xml);
  return findPlaces(xml).map(({ start, end, reason }) => ({
    from: lineOf(start),
    to: lineOf(end - 1),
    reason,
  }));
}
