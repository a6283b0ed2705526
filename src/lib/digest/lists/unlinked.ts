import type { DigestEntry, Furniture, LeftOut } from '#lib/digest/digest.ts';
import { type PaperFields, toRecordEntry } from '#lib/digest/to-digest.ts';
import { readByLine } from './by-line.ts';
import { isPaperFile } from '#lib/digest/text/paper-places.ts';
import {
  findEnd,
  indentOf,
  isBullet,
  type ListLine,
  takeBelow,
  toRange,
  toSectionEnds,
} from './list-lines.ts';
import { hasPaperLink, readPaper, toField, toPlainMarkdown } from './markdown-fields.ts';

/** What begins at one line of a list, and the place after its last. */
export interface Taken {
  records: (DigestEntry | LeftOut)[];
  furniture: Furniture[];
  end: number;
}

/** The list around a line: which lines papers begin at, and how such lines look. */
export interface Surroundings {
  lines: ListLine[];
  /** How many papers begin above a place. */
  papersAbove: number[];
  /** Levels of headings and indents of items that papers begin with. */
  levels: Set<number>;
  indents: Set<number>;
  sectionEnds: Map<number, number>;
}

/** Names of a part that only lists the others. */
const contents = /^(?:table of )?contents?$|^index$|^navigation$/i;
const mark = /^\s*(?:#{1,6}\s+|[-*+]\s+)?(?:\d{1,4}[.)]\s+)?/;
/** The fewest words of a title, and of the text below it that is an abstract; the most of a part's name. */
const shortestTitle = 3;
const shortestAbstract = 12;
const longestName = 8;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const toBare = ({ text }: ListLine): string => toPlainMarkdown(text.replace(mark, ''));
const isAnchor = ({ links }: ListLine): boolean =>
  links.length > 0 && links.every(({ url }) => url.startsWith('#'));

/** A list's lines and the places of its papers → what each other line is judged by. */
export function toSurroundings(lines: ListLine[], papers: number[]): Surroundings {
  const starts = new Set(papers);
  let count = 0;
  const papersAbove = lines.map((_, index) => (starts.has(index) ? count++ : count));
  const first = papers.flatMap((index) => lines[index] ?? []);
  return {
    lines,
    papersAbove: [...papersAbove, count],
    levels: new Set(first.filter(({ level }) => level > 0).map(({ level }) => level)),
    indents: new Set(first.filter(isBullet).map(indentOf)),
    sectionEnds: toSectionEnds(lines),
  };
}

/** Whether lines tell of a paper as those below a linked title do: by a field, or by an abstract. */
function isAboutPaper(below: ListLine[]): boolean {
  if (below.some((line) => isBullet(line) && hasPaperLink(line) && !toField(line.text))) {
    return false;
  }
  const names = below.map((line) => toField(line.text)?.name ?? '');
  if (names.some((name) => /^(?:authors?|abstract)$/.test(name))) return true;
  const prose = below.filter((line) => !toField(line.text) && !isBullet(line));
  return countWords(prose.map(({ text }) => text).join(' ')) >= shortestAbstract;
}

/** Where programs lie, which have authors, too. */
const codeHost =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|pypi\.org|npmjs\.com|crates\.io|hackage\.haskell\.org)\//i;

/** Whether a title leads to a program, or to any page, of which nothing tells that it is a paper: where it came out, or a file. */
function isElsewhere({ links }: ListLine, { title, identity }: PaperFields): boolean {
  const titled = links.filter(({ label }) => label === title);
  const { venue, published } = identity ?? {};
  const isTold = venue !== undefined || published !== undefined || titled.some(isPaperFile);
  return titled.some(({ url }) => codeHost.test(url)) || (titled.length > 0 && !isTold);
}

/** Whether a line names who wrote a paper, or the first below it does, and tells nothing else behind the title. */
export function hasByLine(first: ListLine, paper: PaperFields): boolean {
  const { title = '', identity } = paper;
  if ((identity?.authors ?? []).length === 0 || title === '') return false;
  if (isElsewhere(first, paper)) return false;
  const bare = toBare(first);
  const place = bare.indexOf(title);
  const labels = first.links
    .map(({ label }) => toPlainMarkdown(label))
    .filter((label) => label !== title);
  const rest = labels.reduce(
    (text, label) => text.replace(label, ' '),
    bare.slice(place + title.length),
  );
  const isBare = !/[\p{L}\p{N}]/u.test(rest.replace(/\([^()]{0,80}\)/g, ' '));
  return place >= 0 && (isBare || readByLine(rest) !== undefined);
}

function hasPapers({ papersAbove }: Surroundings, start: number, end: number): boolean {
  return (papersAbove[end] ?? 0) > (papersAbove[start] ?? 0);
}

/** The title on a line without a link: all of a heading, and of an item what stands before its authors. */
export function toOwnTitle(first: ListLine): { title?: string | undefined } {
  const isBold = /\*\*|__/.test(first.text);
  if (first.links.length > 0 || (isBold && first.level === 0)) return {};
  const bare = toBare(first);
  return { title: first.level > 0 ? bare : bare.split(/\s[-–—|]\s/, 1)[0] };
}

/** A line that stands where others name their papers, with what it has below → a paper without a link. */
function readSibling({ lines }: Surroundings, start: number, end: number): Taken | undefined {
  const [first, below] = [lines[start], takeBelow(lines, start, end)];
  if (!first) return undefined;
  const read = { ...readPaper(first, below), ...toOwnTitle(first) };
  const isTold = countWords(toBare(first)) >= shortestTitle && isAboutPaper(below);
  if (!isTold && !hasByLine(first, read)) return undefined;
  const record = toRecordEntry(read, toRange(lines, start, end));
  return { records: [record], furniture: [], end };
}

/** A heading that links to no paper: one of its own, the name of a part, or nobody's. */
function takeHeading(list: Surroundings, start: number, level: number): Taken {
  const { lines, sectionEnds, levels } = list;
  const end = findEnd(lines, start);
  const hasOthers = hasPapers(list, start, sectionEnds.get(start) ?? end);
  const paper = levels.has(level) && !hasOthers ? readSibling(list, start, end) : undefined;
  if (paper) return paper;
  const below = takeBelow(lines, start, end);
  const isContents =
    contents.test(toBare(lines[start] ?? below[0] ?? emptyLine)) &&
    below.every((line) => line.isBlank || isAnchor(line));
  const head = end - below.length;
  if (!hasOthers && !isContents) return { records: [], furniture: [], end: head };
  const range = toRange(lines, start, head);
  return { records: [], furniture: [{ ...range, name: 'a heading above papers' }], end: head };
}

const emptyLine: ListLine = { line: 0, text: '', links: [], isBlank: true, level: 0 };

/** A list's item that links to no paper: one of its own, the name of those nested in it, or left out. */
function takeBullet(list: Surroundings, start: number): Taken {
  const { lines, indents } = list;
  const first = lines[start] ?? emptyLine;
  const end = findEnd(lines, start);
  if (isAnchor(first)) return { records: [], furniture: [], end: start + 1 };
  const hasOthers = hasPapers(list, start, end);
  const paper = indents.has(indentOf(first)) && !hasOthers ? readSibling(list, start, end) : null;
  if (paper) return paper;
  const range = toRange(lines, start, hasOthers ? start + 1 : end);
  if (hasOthers && first.links.length === 0 && countWords(toBare(first)) <= longestName) {
    const furniture = [{ ...range, name: 'a name above papers' }];
    return { records: [], furniture, end: start + 1 };
  }
  const record = { ...range, reason: 'a list item that links to no paper' };
  return { records: [record], furniture: [], end: hasOthers ? start + 1 : end };
}

/** What a line is that links to no paper and that no paper has taken. */
export function takeUnlinked(list: Surroundings, start: number): Taken {
  const first = list.lines[start];
  if (first && first.level > 0) return takeHeading(list, start, first.level);
  if (first && isBullet(first)) return takeBullet(list, start);
  return { records: [], furniture: [], end: start + 1 };
}
