import { hasPaperLink, toLinkId, toPlainMarkdown } from './markdown-fields.ts';
import type { LinkedLine } from '#lib/digest/text/linked-lines.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { readAuthors } from '#lib/digest/text/author-names.ts';
import type { DigestEntry, LeftOut } from '#lib/digest/digest.ts';
import { type PaperFields, toRecordEntry } from '#lib/digest/to-digest.ts';
import { isTableRule, type ListLine, toRange } from './list-lines.ts';
import { isPaperFile, isPaperPlace } from '#lib/digest/text/paper-places.ts';
import type { Taken } from './unlinked.ts';

/** The place of each column that tells of a paper. */
type Columns = Map<string, number>;

const names: [name: string, heading: RegExp][] = [
  ['title', /^(?:title|paper(?: title)?|name)$/i],
  ['authors', /author/i],
  ['published', /^(?:date|published?|publish date|year|submitted)$/i],
  ['abstract', /abstract|summary/i],
  ['venue', /venue|journal|conference/i],
];

/** A table's row → its cells; `\|` is text. */
function toCells(text: string): string[] {
  const bare = text.trim().replaceAll('\\|', '\u0000');
  return bare
    .slice(bare.startsWith('|') ? 1 : 0, bare.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => toPlainMarkdown(cell.replaceAll('\u0000', '|')));
}

/** A table's first row → where its columns are. */
function toColumns(text: string): Columns {
  const cells = toCells(text);
  return new Map(
    names.flatMap(([name, heading]) => {
      const place = cells.findIndex((cell) => heading.test(cell));
      return place < 0 ? [] : [[name, place] as const];
    }),
  );
}

/** A row → a paper's fields. */
function readTableRow({ text, links }: LinkedLine, columns: Columns): PaperFields {
  const cells = toCells(text);
  const cell = (name: string): string => cells[columns.get(name) ?? -1] ?? '';
  const longest = cells.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const code = links.find(({ url }) => /^https?:\/\/github\.com\//i.test(url));
  const paper = links.find((link) => isPaperFile(link) && !toLinkId(link.url));
  return {
    title: cell('title') || longest,
    abstract: cell('abstract'),
    identity: {
      ...links.map(({ url }) => toLinkId(url)).find(Boolean),
      ...readAuthors(cell('authors')),
      published: toPublishedDate(cell('published')),
      venue: toVenue(cell('venue')),
      links: [
        ...(paper ? [{ kind: 'paper' as const, url: paper.url }] : []),
        ...(code ? [{ kind: 'code' as const, url: code.url }] : []),
      ],
    },
  };
}

/** How many of a table's lines are its head: two, one that lost its rule, or none. */
function countHead([first, second]: ListLine[]): number {
  if (second && isTableRule(second)) return 2;
  return first && !hasPaperLink(first) && toColumns(first.text).size > 0 ? 1 : 0;
}

/** A row → a paper, if it links to one or has more of it than a title. */
function readRow(line: ListLine, columns: Columns): DigestEntry | LeftOut {
  const range = { from: line.line, to: line.line };
  const read = readTableRow(line, columns);
  const isWhole =
    columns.has('title') && (read.abstract !== '' || (read.identity?.authors ?? []).length > 0);
  if (hasPaperLink(line) || line.links.some(isPaperPlace) || isWhole)
    return toRecordEntry(read, range);
  return { ...range, reason: 'a table’s row that links to no paper' };
}

const isEmptyRow = ({ text }: ListLine): boolean => /^[\s|:-]*$/.test(text);

/** A table from its first line on: its head, and its rows, each a paper as far as it tells of one. */
export function takeTable(lines: ListLine[], start: number): Taken {
  let end = start;
  while (lines[end]?.text.includes('|')) end++;
  const table = lines.slice(start, end);
  const head = countHead(table);
  const columns = toColumns(head > 0 ? (table[0]?.text ?? '') : '');
  const rows = table.slice(head).filter((line) => !isEmptyRow(line));
  const empty = table.slice(head).filter(isEmptyRow);
  const range = toRange(lines, start, start + head);
  const furniture = [
    ...(head > 0 ? [{ ...range, name: 'a table’s head' }] : []),
    ...empty.map(({ line }) => ({ from: line, to: line, name: 'an empty row' })),
  ];
  return { records: rows.map((line) => readRow(line, columns)), furniture, end };
}
