import type { DigestEntry, LeftOut, ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { hasPaperLink, readPaper, toField, toPlainMarkdown } from './markdown-fields.ts';
import { readTableRow, toColumns } from './markdown-table.ts';
import { type LinkedLine, toLinkedLines } from '#lib/digest/text/linked-lines.ts';
import { isBanner } from '#lib/digest/page/boilerplate.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';

/** `## Title` */
const heading = /^(#{1,6})\s+\S/;
/** `- item`, `1. item` */
const bullet = /^(\s{0,40})(?:[-*+]|\d{1,4}[.)])\s+\S/;
/** `| a | b |` */
const row = /^\s*\|/;
/** More marks than a line of a list has: only attacks on a reader do. */
const longestLine = 20_000;

const levelOf = ({ text }: LinkedLine): number => heading.exec(text)?.[1]?.length ?? 0;
const indentOf = ({ text }: LinkedLine): number => text.length - text.trimStart().length;

/** The place after the last line below `start` that belongs to it. */
function findEnd(lines: LinkedLine[], start: number): number {
  const first = lines[start];
  if (!first) return start;
  const level = levelOf(first);
  const isInside = (line: LinkedLine): boolean => {
    if (line.isBlank) return true;
    if (levelOf(line) > 0 || row.test(line.text)) return false;
    const isFolded = /^\s*<\/?(?:details|summary|p)\b/.test(line.text);
    return level > 0 || isFolded || indentOf(line) > indentOf(first);
  };
  let end = start + 1;
  for (let line = lines[end]; line && isInside(line); line = lines[end]) end++;
  while (end > start + 1 && lines[end - 1]?.isBlank) end--;
  return end;
}

/** Whether a heading is a paper's title: it links to it, or one paper's fields stand below. */
function isPaperHeading(first: LinkedLine, below: LinkedLine[]): boolean {
  if (levelOf(first) === 0) return false;
  if (hasPaperLink(first)) return true;
  const papers = below.filter(
    (line) => bullet.test(line.text) && hasPaperLink(line) && !toField(line.text),
  );
  const names = below.map((line) => toField(line.text)?.name ?? '');
  return (
    papers.length < 2 && names.some((name) => /^(?:authors?|abstract|arxiv|arxiv id)$/.test(name))
  );
}

/** Whether a list's line is a paper: it links to it, beside more than a field's name. */
function isPaperBullet(line: LinkedLine): boolean {
  return bullet.test(line.text) && hasPaperLink(line) && !toField(line.text);
}

/** A list's line that links somewhere else may be a paper: it is left out, not passed over. */
function isOtherBullet({ text, links }: LinkedLine): boolean {
  return (
    bullet.test(text) &&
    links.some(({ url }) => /^https?:/.test(url)) &&
    toPlainMarkdown(text).length > 12
  );
}

function toRange(lines: LinkedLine[], start: number, end: number): { from: number; to: number } {
  return { from: lines[start]?.line ?? 0, to: lines[end - 1]?.line ?? 0 };
}

interface Taken {
  found: (DigestEntry | LeftOut)[];
  end: number;
}

/** A table's rows, each a paper as far as it links to one. */
function takeTable(lines: LinkedLine[], start: number): Taken {
  let end = start;
  while (row.test(lines[end]?.text ?? '')) end++;
  const columns = toColumns(lines[start]?.text ?? '');
  const papers = lines.slice(start + 2, end).filter(hasPaperLink);
  const found = papers.map((line) =>
    toRecordEntry(readTableRow(line, columns), { from: line.line, to: line.line }),
  );
  return { found, end };
}

/** What begins at a line, if it is a paper or may be one. */
function takeAt(lines: LinkedLine[], start: number): Taken {
  const first = lines[start];
  const nothing = { found: [], end: start + 1 };
  if (!first || first.isBlank) return nothing;
  const range = { from: first.line, to: first.line };
  if (first.text.length > longestLine) {
    return { ...nothing, found: [{ ...range, reason: 'a line longer than a list has' }] };
  }
  if (row.test(first.text)) return takeTable(lines, start);
  if (!heading.test(first.text) && !bullet.test(first.text)) return nothing;
  const end = findEnd(lines, start);
  const below = lines.slice(start + 1, end);
  if (isPaperHeading(first, below) || isPaperBullet(first)) {
    const nested = below.findIndex(isPaperBullet);
    const last = nested < 0 || levelOf(first) > 0 ? end : start + 1 + nested;
    const read = readPaper(first, lines.slice(start + 1, last));
    return { found: [toRecordEntry(read, toRange(lines, start, last))], end: last };
  }
  if (!isOtherBullet(first)) return nothing;
  return { ...nothing, found: [{ ...range, reason: 'a list item that links to no paper' }] };
}

function parse(text: string): ParsedDigest {
  const lines = toLinkedLines(text);
  const records: (DigestEntry | LeftOut)[] = [];
  for (let index = 0; index < lines.length;) {
    const { found, end } = takeAt(lines, index);
    records.push(...found);
    index = end;
  }
  return toDigest(records);
}

/** A list of papers in Markdown: bullets, headings or tables that link to arXiv, Hugging Face or a DOI. */
export const markdownList: DigestFormat = {
  name: 'markdown-list',
  description: 'papers as a Markdown list, table or headings',
  endings: ['.md', '.markdown'],
  signature: 'list items, headings or rows that link to papers, and no banner of the page below',
  isFormat: (text) => {
    const lines = text.split('\n');
    const isPage = lines.some((line) => line.length < 200 && line.length > 14 && isBanner(line));
    const isMarkdown = lines.some(
      (line) => heading.test(line) || bullet.test(line) || row.test(line),
    );
    return isMarkdown && !isPage && parse(text).entries.length > 0;
  },
  furniture: [
    {
      name: 'a heading above papers',
      line: /^#{1,6}\s+(?:[^\]]{1,300}|.{1,100}\[Total: \d{1,5}\])$/,
    },
    { name: 'a table’s head', line: /^\s*\|[^\]]{1,2000}\|\s*$/ },
    {
      name: 'a link within the list',
      line: /^\s*(?:[-*+]\s+)?\[[^[\]]{1,200}\]\(#[^()\s]{0,200}\)\s*$/,
    },
  ],
  parse,
};
