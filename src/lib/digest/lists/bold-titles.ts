import { toRecordEntry } from '#lib/digest/to-digest.ts';
import { isBullet, isRow, type ListLine, toRange } from './list-lines.ts';
import { hasPaperLink, readPaper } from './markdown-fields.ts';
import { isPaperFile } from '#lib/digest/text/paper-places.ts';
import type { Taken } from './unlinked.ts';

/** A paragraph that begins with a title in bold: `**ToolLLM: Large Models and Tools** *Qin et al.* [[Paper]](https://…)`. */
const boldTitle = /^\s{0,12}(?:\*\*|__)(?=\S)[^*]{8,300}(?:\*\*|__)(?!\s*:)/;
/** A field of a paper as an item below its title: `- Code: `. */
const fieldItem = /^\s*[-*+]\s+[\p{L} ]{2,24}[::](?:\s|$)/u;

/** Whether a line is a paragraph’s first and begins with a title in bold. */
export const isBoldTitle = (line: ListLine): boolean =>
  line.level === 0 && !isBullet(line) && !isRow(line) && boldTitle.test(line.text);

/** The place after the lines that belong to a bold title: those of its paragraph, and the fields below it. */
function findBoldEnd(lines: ListLine[], start: number): number {
  const isText = (line: ListLine): boolean =>
    line.level === 0 && !isRow(line) && !isBoldTitle(line) && !line.isBlank && !isBullet(line);
  const next = lines.findIndex((line, index) => index > start && !isText(line));
  const paragraph = next < 0 ? lines.length : next;
  let end = paragraph;
  while (lines[end]?.isBlank) end++;
  if (!fieldItem.test(lines[end]?.text ?? '')) return paragraph;
  while (fieldItem.test(lines[end]?.text ?? '')) end++;
  return end;
}

/** A title in bold with a link to its paper, on its lines or among its fields → the paper. */
export function takeBoldTitle(lines: ListLine[], start: number): Taken | undefined {
  const first = lines[start];
  if (!first || !isBoldTitle(first)) return undefined;
  const end = findBoldEnd(lines, start);
  const below = lines.slice(start + 1, end);
  const isPaper = [first, ...below].some(
    (line) => hasPaperLink(line) || line.links.some(isPaperFile),
  );
  if (!isPaper) return undefined;
  const record = toRecordEntry(readPaper(first, below), toRange(lines, start, end));
  return { records: [record], furniture: [], end };
}
