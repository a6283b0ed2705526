import type { Furniture, ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { isBanner } from '#lib/digest/page/boilerplate.ts';
import { isAboutLink } from '#lib/digest/text/link-labels.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import {
  findEnd,
  indentOf,
  isBullet,
  isRow,
  isTableRule,
  type ListLine,
  takeBelow,
  toListLines,
  toRange,
} from './list-lines.ts';
import { takeBoldTitle } from './bold-titles.ts';
import { listFurniture } from './list-furniture.ts';
import { hasPaperLink, isLinksAlone, readPaper, toField, toTitle } from './markdown-fields.ts';
import { hasTitledPlace, isPaperFile } from '#lib/digest/text/paper-places.ts';
import { takeTable } from './markdown-table.ts';
import { hasByLine, takeUnlinked, toOwnTitle, type Taken, toSurroundings } from './unlinked.ts';

/** More marks than a line of a list has: only attacks on a reader do. */
const longestLine = 20_000;
/** The beginning and the end of code: ```` ``` ````, `~~~`. */
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Whether a heading is a paper's title: it links to it, or one paper's fields stand below. */
function isPaperHeading(first: ListLine, below: ListLine[]): boolean {
  if (first.level === 0) return false;
  if (hasPaperLink(first)) return true;
  const names = below.map((line) => toField(line.text)?.name ?? '');
  return (
    below.filter(isPaperBullet).length < 2 &&
    !isItems(below) &&
    names.some((name) => /^(?:authors?|abstract|arxiv|arxiv id)$/.test(name))
  );
}

/** Whether lines are a list whose items have the first field among them, so that the heading above has none. */
function isItems(below: ListLine[]): boolean {
  const field = below.findIndex(({ text }) => toField(text));
  const first = below[field];
  const isAbove = (line: ListLine): boolean =>
    isBullet(line) && first !== undefined && indentOf(line) < indentOf(first);
  return below.slice(0, Math.max(field, 0)).some(isAbove);
}

/** Whether a list's line is a paper: it links to it, beside more than a field's name. */
function isPaperBullet(line: ListLine): boolean {
  return isBullet(line) && hasPaperLink(line) && !toField(line.text);
}

/** Whether an item links to its paper on a line of its own below: `([arxiv](https://…))`. */
function isLinkedBelow(first: ListLine, below: ListLine[]): boolean {
  if (!isBullet(first) || toField(first.text)) return false;
  const next = below.findIndex((line) => line.isBlank || isBullet(line));
  const own = next < 0 ? below : below.slice(0, next);
  return own.some((line) => hasPaperLink(line) && isLinksAlone(line));
}

/** Whether an item names a paper that lies where papers do: by its title, or by its authors beside a link. */
function isKept(first: ListLine, below: ListLine[]): boolean {
  if (!isBullet(first) || toField(first.text)) return false;
  if (hasTitledPlace(first)) return true;
  return first.links.some(isPaperFile) && hasByLine(first, readPaper(first, below));
}

/** Lines of code, which are no part of a list. */
function takeCode(lines: ListLine[], start: number, marks: string): Taken {
  const length = lines.slice(start + 1).findIndex(({ text }) => text.trim().startsWith(marks));
  const end = length < 0 ? start + 1 : start + length + 2;
  return {
    records: [{ ...toRange(lines, start, end), reason: 'code between papers' }],
    furniture: [],
    end,
  };
}

/** What begins at a line that may be a paper's first, or belongs to none. */
function takeAt(lines: ListLine[], start: number): Taken {
  const first = lines[start];
  const nothing: Taken = { records: [], furniture: [], end: start + 1 };
  if (!first || first.isBlank) return nothing;
  if (first.text.length > longestLine) {
    const reason = 'a line longer than a list has';
    return { ...nothing, records: [{ ...toRange(lines, start, start + 1), reason }] };
  }
  const marks = fence.exec(first.text)?.[1];
  if (marks) return takeCode(lines, start, marks);
  const below = lines[start + 1];
  if (isRow(first) || (first.text.includes('|') && below && isTableRule(below)))
    return takeTable(lines, start);
  if (first.level > 0 || isBullet(first)) return takePaper(lines, start, first);
  return takeBoldTitle(lines, start) ?? nothing;
}

/** A heading or an item that links to a paper, with the lines below it. */
function takePaper(lines: ListLine[], start: number, first: ListLine): Taken {
  const end = findEnd(lines, start);
  const below = takeBelow(lines, start, end);
  const isLinked =
    isPaperHeading(first, below) || isPaperBullet(first) || isLinkedBelow(first, below);
  if (!isLinked && !isKept(first, below)) return { records: [], furniture: [], end: start + 1 };
  const nested = below.findIndex(isPaperBullet);
  const last = nested < 0 || first.level > 0 ? end : start + 1 + nested;
  const read = readPaper(first, takeBelow(lines, start, last));
  const isNamed = hasPaperLink(first) || read.title !== toTitle(first);
  const own = isNamed ? read : { ...read, ...toOwnTitle(first) };
  const range = toRange(lines, start, last);
  const record =
    own.abstract === '' && isAboutLink(first, own.title ?? '')
      ? { ...range, reason: 'a line about a paper that it does not name' }
      : toRecordEntry(own, range);
  return { records: [record], furniture: [], end: last };
}

/** Everything that is found at linked lines first, as the others are judged by it. */
function takeLinked(lines: ListLine[]): Map<number, Taken> {
  const taken = new Map<number, Taken>();
  for (let index = 0; index < lines.length;) {
    const found = takeAt(lines, index);
    if (found.records.length > 0 || found.furniture.length > 0) taken.set(index, found);
    index = found.end;
  }
  return taken;
}

function parse(text: string): ParsedDigest {
  const { lines, unseen } = toListLines(text);
  const linked = takeLinked(lines);
  const hasPaper = ({ records }: Taken): boolean => records.some((record) => 'title' in record);
  const papers = [...linked].filter(([, taken]) => hasPaper(taken)).map(([index]) => index);
  const list = toSurroundings(lines, papers);
  const records: Taken['records'] = [];
  const furniture: Furniture[] = unseen;
  for (let index = 0; index < lines.length;) {
    const taken = linked.get(index) ?? takeUnlinked(list, index);
    records.push(...taken.records);
    furniture.push(...taken.furniture);
    index = taken.end;
  }
  return toDigest(records, furniture);
}

/** A list of papers in Markdown: bullets, headings or tables that link to arXiv, Hugging Face or a DOI. */
export const markdownList: DigestFormat = {
  name: 'markdown-list',
  description: 'papers as a Markdown list, table or headings',
  endings: ['.md', '.markdown'],
  signature: 'list items, headings or rows that link to papers, and no banner of the page below',
  tex: 'written',
  isFormat: (text) => {
    const isPage = text
      .split('\n')
      .some((line) => line.length < 200 && line.length > 14 && isBanner(line));
    if (isPage) return false;
    const { lines } = toListLines(text);
    return [...takeLinked(lines).values()].some(({ records }) =>
      records.some((record) => 'title' in record),
    );
  },
  furniture: listFurniture,
  parse,
};
