import { toLinkId, toPlainMarkdown } from './markdown-fields.ts';
import type { LinkedLine } from '#lib/digest/text/linked-lines.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toAuthors } from '#lib/digest/text/author-names.ts';
import type { PaperFields } from '#lib/digest/to-digest.ts';

/** The place of each column that tells of a paper. */
export type Columns = Map<string, number>;

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
    .slice(1, bare.endsWith('|') ? -1 : undefined)
    .split('|')
    .map((cell) => toPlainMarkdown(cell.replaceAll('\u0000', '|')));
}

/** A table's first row → where its columns are. */
export function toColumns(text: string): Columns {
  const cells = toCells(text);
  return new Map(
    names.flatMap(([name, heading]) => {
      const place = cells.findIndex((cell) => heading.test(cell));
      return place < 0 ? [] : [[name, place] as const];
    }),
  );
}

/** A row → a paper's fields; `et al.` says that its authors are not all there. */
export function readTableRow({ text, links }: LinkedLine, columns: Columns): PaperFields {
  const cells = toCells(text);
  const cell = (name: string): string => cells[columns.get(name) ?? -1] ?? '';
  const longest = cells.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const code = links.find(({ url }) => /^https?:\/\/github\.com\//i.test(url));
  return {
    title: cell('title') || longest,
    abstract: cell('abstract'),
    identity: {
      ...links.map(({ url }) => toLinkId(url)).find(Boolean),
      authors: /et\.? ?al/i.test(cell('authors')) ? [] : toAuthors(cell('authors')),
      published: toPublishedDate(cell('published')),
      venue: toVenue(cell('venue')),
      links: code ? [{ kind: 'code', url: code.url }] : [],
    },
  };
}
