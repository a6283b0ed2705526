import type { Furniture, LineRange } from '#lib/digest/digest.ts';
import { type LinkedLine, toLinkedLines } from '#lib/digest/text/linked-lines.ts';
import { toFrontMatter } from '#lib/digest/text/front-matter.ts';
import { toField, toLinkId } from './markdown-fields.ts';
import { isPaperPlace } from '#lib/digest/text/paper-places.ts';

/** A line of a list, as Markdown reads it. */
export interface ListLine extends LinkedLine {
  /** 1 to 6 of a heading, else 0. */
  level: number;
}

/** A list's lines, and those that no reader of Markdown sees. */
export interface ListText {
  lines: ListLine[];
  unseen: Furniture[];
}

/** `## Title` */
const heading = /^(#{1,6})\s+\S/;
/** `- item`, `1. item` */
const bullet = /^(\s{0,40})(?:[-*+]|\d{1,4}[.)])\s+\S/;
/** The line below a heading of the other kind: `=====`, `-----`. */
const underline = /^ {0,3}(?:(=+)|-{3,})\s*$/;
/** `| a | b |` */
const row = /^\s*\|/;
/** The second line of a table: `|---|:--:|`, `--- | ---`. */
const tableRule = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
/** What is hidden from readers: `<!-- … -->`. */
const comment = /<!--[\s\S]{0,20000}?-->/g;

/** A link without an address: `[Title]()`, `[Title](<>)`. */
const emptyLink = /\[([^[\]]*)\]\((?:\s{0,20}|<\s{0,20}>)\)/g;
/** A link of several words that begins a line and leads nowhere: `### 1. [The Title](papers/1.md)`. */
const firstLink =
  /^(\s*(?:#{1,6}\s+|[-*+]\s+)?(?:\d{1,4}[.)]\s+)?(?:\*\*|__)?)\[(?=[^[\]]{1,500}\]\([^()]{0,500}\))([^[\]\s]+\s[^[\]]+)\]\([^()]*\)/;

/** An item’s end in an address: `- Paper: https://arxiv.org/abs/2401.00001`. */
const lastAddress =
  /^(?<before>\s*(?:[-*+]|\d{1,4}[.)])\s[^\n]{0,400}?\s)<?(?<url>https?:\/\/[^\s<>]{4,300}?)>?[.,]?\s*$/;
/** A field that has nothing but an address: `- Paper: `. */
const fieldName = /^[^::]{0,40}[::]\s*$/;

/** Whether a line begins a list's item. */
export const isBullet = ({ text }: LinkedLine): boolean => bullet.test(text);

/** Whether a line is a table's, by the bar at its beginning. */
export const isRow = ({ text }: LinkedLine): boolean => row.test(text);

/** Whether a line parts a table's head from its rows. */
export const isTableRule = ({ text }: LinkedLine): boolean =>
  text.includes('|') && text.includes('-') && tableRule.test(text);

/** How far a line is indented. */
export const indentOf = ({ text }: LinkedLine): number => text.length - text.trimStart().length;

/** Puts blanks in the place of comments, so that every line keeps its number. */
function blankComments(text: string): string {
  return text.replace(comment, (hidden) => hidden.replace(/[^\n]/g, ' '));
}

/** The level of a heading, of either kind. */
function toLevel(lines: LinkedLine[], index: number): number {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || line.isBlank) return 0;
  const level = heading.exec(line.text)?.[1]?.length;
  if (level) return level;
  const isPlain = !isBullet(line) && !isRow(line) && !/^(?:\s{4}|>|\s*[-=]+\s*$)/.test(line.text);
  const mark = isPlain && (!above || above.isBlank) ? underline.exec(below?.text ?? '') : null;
  return mark ? (mark[1] ? 1 : 2) : 0;
}

/** An item of a list that ends in an address without a label: that is its link, and no text. */
function linkLastAddress(line: LinkedLine): LinkedLine {
  const { before = '', url = '' } = lastAddress.exec(line.text)?.groups ?? {};
  if (url === '' || line.links.length > 0) return line;
  const field = toField(line.text);
  const isKnown = toLinkId(url) !== undefined || isPaperPlace({ label: '', url });
  if (field ? !fieldName.test(before) : !isKnown) return line;
  return { ...line, text: before, links: [{ label: field?.name ?? 'link', url }] };
}

/** A text → its lines as Markdown reads them, without comments and front matter. */
export function toListLines(text: string): ListText {
  const [printed, seen] = [text.split('\n'), blankComments(text)];
  const front = toFrontMatter(printed);
  const isFront = new Set(front.map(({ from }) => from));
  const linked = toLinkedLines(seen).map((line) =>
    isFront.has(line.line) ? { ...line, text: '', links: [], isBlank: true } : line,
  );
  const hidden = linked.flatMap(({ line, isBlank }) =>
    isBlank && !isFront.has(line) && printed[line - 1]?.trim() ? [line] : [],
  );
  const lines = linked.map(linkLastAddress).map((line, index) => ({
    ...line,
    text: line.text.replace(emptyLink, '$1').replace(firstLink, '$1$2'),
    level: toLevel(linked, index),
  }));
  const comments = hidden.map((line) => ({ from: line, to: line, name: 'a comment' }));
  return { lines, unseen: [...front, ...comments] };
}

/** Whether the line below a heading only underlines it. */
export function isUnderlined(lines: ListLine[], start: number): boolean {
  return (lines[start]?.level ?? 0) > 0 && !heading.test(lines[start]?.text ?? '');
}

/** The lines that belong to the one at `start`, itself not among them. */
export function takeBelow(lines: ListLine[], start: number, end: number): ListLine[] {
  return lines.slice(start + 1 + Number(isUnderlined(lines, start)), end);
}

/** The place after the last line below `start` that belongs to it. */
export function findEnd(lines: ListLine[], start: number): number {
  const first = lines[start];
  if (!first) return start;
  const isInside = (line: ListLine): boolean => {
    if (line.isBlank) return true;
    if (line.level > 0 || isRow(line)) return false;
    const isFolded = /^\s*<\/?(?:details|summary|p)\b/.test(line.text);
    return first.level > 0 || isFolded || indentOf(line) > indentOf(first);
  };
  let end = start + 1;
  for (let line = lines[end]; line && isInside(line); line = lines[end]) end++;
  while (end > start + 1 && lines[end - 1]?.isBlank) end--;
  return end;
}

/** For each heading, the place where its section ends: at the next heading that is not below it. */
export function toSectionEnds(lines: ListLine[]): Map<number, number> {
  const ends = new Map<number, number>();
  const next = Array<number>(7).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index--) {
    const level = lines[index]?.level ?? 0;
    if (level === 0) continue;
    ends.set(index, Math.min(...next.slice(1, level + 1)));
    next[level] = index;
  }
  return ends;
}

/** The lines from one place to another, as they are numbered. */
export function toRange(lines: ListLine[], start: number, end: number): LineRange {
  return { from: lines[start]?.line ?? 0, to: lines[end - 1]?.line ?? 0 };
}
