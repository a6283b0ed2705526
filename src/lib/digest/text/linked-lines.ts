import { toLineCounter } from './lines.ts';

/** A link of a page's copy, on the line where its label ends. */
export interface LineLink {
  /** Its words; of a picture in it, the words that stand for it. */
  label: string;
  url: string;
  /** It has no words but its pictures': a badge. */
  isPicture?: true;
}

/** One line of a page's copy, without the marks of links. */
export interface LinkedLine {
  /** Counted from 1. */
  line: number;
  text: string;
  links: LineLink[];
  /** Nothing but white space stood on it. */
  isBlank: boolean;
}

/** An address under its number: `[12]: https://…`, `12. https://…`, `[12] https://…`. */
const reference = /^\s*\[?(\d{1,5})\]?[.:]?:?\s+<?(https?:\/\/\S+?|file:\/\/\S+?)>?$/;
/** What closes a link and names its target: `](https://…)`, `](/papers/1)`, `][12]`. */
const linkEnd =
  /\](?:\((?<url>(?:https?:\/|\/|#)[^\s()]*(?:\([^\s()]*\)[^\s()]*)?)(?: "[^"\n]*")?\)|\[(?<number>\d{1,5})\])/y;
/** A text browser's number before a link's label: `[12]Title`. */
const leadingNumber = /\[(\d{1,5})\](?=[^\s[(:])/g;

/** What may stand before the first bracket of a line: `### `, `- `, `1. `, `**`. */
const lineMarks = /^\s*(?:#{1,6} |[-*+] |\d{1,3}\. |> )?(?:\*\*|__)?!?$/;

/** A label of up to three words; where a longer one ends, a text browser does not say. */
const shortLabel = /^(\S+(?: \S+){0,2})\s*(?:$|\[)/;

/** Addresses that the page links to by itself. */
const pageAddress =
  /^(?:[/#]|https?:\/\/(?:[\w-]{1,20}\.)?(?:huggingface\.co|hf\.co|arxiv\.org)(?:\/|$))/i;
/** What may stand before a link on a line of a card, in characters. */
const longestCard = 60;

/** The farthest that a link's label reaches back, in characters. */
const longestLabel = 20_000;

interface Opening {
  place: number;
  isImage: boolean;
  /** Nothing but a list's or a heading's mark stands before it. */
  isFirst: boolean;
}

/** A link found in a text: its marks are `[start, labelStart)` and `[labelEnd, end)`. */
interface FoundLink {
  start: number;
  labelStart: number;
  labelEnd: number;
  end: number;
  isImage: boolean;
  url: string;
  /** It stands within a sentence and leads away from the page: its author wrote it. */
  isAuthors: boolean;
}

/** A text's numbered addresses, by number. */
function readReferences(lines: string[]): Map<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [, number, url] = line.length < 2000 ? (reference.exec(line) ?? []) : [];
      return number && url ? [[number, url] as const] : [];
    }),
  );
}

/** Where a link's label begins: links hold no links, so a bracket that opens a line goes before those inside it. */
function takeOpening(open: Opening[], end: number): Opening | undefined {
  const last = open.pop();
  if (last?.isImage) return last;
  const all = open.splice(0);
  const first = all.find(({ place, isFirst }) => isFirst && end - place < longestLabel);
  const near = last && end - last.place < longestLabel ? last : undefined;
  return first ?? near;
}

/** Finds the links of Markdown and of text browsers; brackets that are text stay. */
function findLinks(text: string, references: Map<string, string>): FoundLink[] {
  const open: Opening[] = [];
  const found: FoundLink[] = [];
  let lineStart = 0;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\n') lineStart = place + 1;
    else if (sign === '[') {
      const before = text.slice(Math.max(lineStart, place - 12), place);
      const isFirst = place - lineStart < 12 && lineMarks.test(before);
      open.push({ place, isImage: before.endsWith('!'), isFirst });
    }
    if (sign !== ']') continue;
    linkEnd.lastIndex = place;
    const match = linkEnd.exec(text);
    if (!match) {
      open.pop();
      continue;
    }
    const { url, number } = match.groups ?? {};
    const { place: start, isImage } = takeOpening(open, place) ?? { place, isImage: false };
    const end = place + match[0].length;
    found.push({
      start: start - Number(isImage),
      labelStart: Math.min(start + 1, place),
      labelEnd: place,
      end,
      isImage,
      url: url ?? references.get(number ?? '') ?? '',
      isAuthors: start - lineStart > longestCard && url !== undefined && !pageAddress.test(url),
    });
    place = end - 1;
  }
  return found;
}

const countLines = (text: string): number => text.split('\n').length - 1;

/** Blanks the marks of links, and images whole. */
function blankMarks(text: string, links: FoundLink[]): string {
  const parts: string[] = [];
  const cuts = links
    .flatMap(({ start, labelStart, labelEnd, end, isImage }) =>
      isImage ? [[start, end] as const] : [[start, labelStart] as const, [labelEnd, end] as const],
    )
    .sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  let done = 0;
  for (const [start, end] of cuts) {
    if (end <= done) continue;
    parts.push(text.slice(done, Math.max(done, start)));
    parts.push('\n'.repeat(countLines(text.slice(Math.max(done, start), end))));
    // Two labels side by side are two words.
    if (/\w/.test(text[start - 1] ?? '') && /[\w[]/.test(text[end] ?? '')) parts.push(' ');
    done = end;
  }
  return [...parts, text.slice(done)].join('');
}

/** Whether the numbers of a text browser are in use, as `[12]Title` with a list of addresses at the end. */
function readLeadingNumbers(
  line: string,
  references: Map<string, string>,
): { text: string; links: LineLink[] } {
  const links = [...line.matchAll(leadingNumber)].flatMap(({ 1: number = '', index }) => {
    const url = references.get(number);
    const label = shortLabel.exec(line.slice(index + number.length + 2, index + 60))?.[1] ?? '';
    return url ? [{ label, url }] : [];
  });
  return { text: links.length > 0 ? line.replace(leadingNumber, '') : line, links };
}

/** A picture in a link's label, and the words that stand for it. */
const picture = /!\[([^[\]\n]{0,200})\]\([^()\n]{0,2000}\)/g;

/** What stands between a link's brackets → its words. */
function readLabel(label: string): Omit<LineLink, 'url'> {
  if (!label.includes('![')) return { label };
  const isPicture = label.replace(picture, '').trim() === '';
  return { label: label.replace(picture, '$1').trim(), ...(isPicture ? { isPicture } : {}) };
}

/**
 * A page's copy → its lines without the marks of links; each link stands on the line where its label ends.
 * Links that authors wrote into a sentence stay in the text where that is asked for.
 */
export function toLinkedLines(text: string, { keepsAuthors = false } = {}): LinkedLine[] {
  const references = readReferences(text.split('\n'));
  const found = findLinks(text, references).filter(({ isAuthors }) => !keepsAuthors || !isAuthors);
  const lineOf = toLineCounter(text);
  const byLine = new Map<number, LineLink[]>();
  for (const { labelStart, labelEnd, isImage, url } of found) {
    const line = lineOf(labelEnd);
    if (isImage || !url) continue;
    const links = byLine.get(line) ?? [];
    links.push({ ...readLabel(text.slice(labelStart, labelEnd).trim()), url });
    byLine.set(line, links);
  }
  const printed = text.split('\n');
  return blankMarks(text, found)
    .split('\n')
    .map((line, index) => {
      const numbered =
        references.size > 0 ? readLeadingNumbers(line, references) : { text: line, links: [] };
      const links = [...numbered.links, ...(byLine.get(index + 1) ?? [])];
      const isBlank = printed[index]?.trim() === '';
      return { line: index + 1, text: numbered.text, links, isBlank };
    });
}
