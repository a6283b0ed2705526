import type { LineRange } from '#lib/digest/digest.ts';
import { parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import { isBoilerplate, isPageWord, isSureBoilerplate } from './boilerplate.ts';
import { type LinkedLine, type LineLink, toLinkedLines } from '#lib/digest/text/linked-lines.ts';

/** Lines that belong together: boilerplate of the page, or text between blank lines. */
export interface PageBlock extends LineRange {
  kind: 'boilerplate' | 'text';
  /** Its lines, with the digest's own line breaks. */
  text: string;
  words: number;
  links: LineLink[];
  /** A heading, or a label that links to a paper: no abstract. */
  isTitle: boolean;
  /** No blank line parts it from the block above. */
  isJoined: boolean;
}

/** A heading below the page's own: `### Title`. */
const paperHeading = /^\s*#{3,6}\s+/;
/** Any heading's, quotation's or list's mark. */
const leadingMark = /^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+(?=\S))/;
/** A line that is bold as a whole: `**Title**`. */
const boldLine = /^(\*\*|__)(?=\S)(.{1,400}\S)\1$/;
/** A line break that Markdown savers write: `\\` at the end, or a backslash and two spaces inside. */
const markdownBreak = /\\{1,2}$/;
const innerBreak = /\\ {2,}/g;
/** A Markdown saver's escape of what would be a mark: `\_`, `\*`, `\[`. */
const markdownEscape = /\\([_*[\]#>~`-])/g;
/** A line that is an address and nothing else. */
const addressLine = /^<?(https?:\/\/[^\s<>]+)>?$/;
/** Addresses that the page prints, and no abstract. */
const pageAddress = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:papers|login|akhaliq)\b/i;
/** A paper's address, or its id on a line of its own: `arXiv:2401.00001v2`. */
const idLine = /^(?:arxiv(?: id)?:?\s?)(?<id>\d{4}\.\d{4,5}(?:v\d{1,3})?)(?:\s\[[\w.-]{1,20}\])?$/i;

/** How a paragraph ends: with a sentence or an address. */
const paragraphEnd = /(?:[.!?]["'”’)\]]*|https?:\/\/\S+)$/;

const longestTitleWords = 40;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

interface CleanLine extends LinkedLine {
  isHeading: boolean;
  /** Its text is one link to a paper. */
  isPaperLink: boolean;
  boilerplate: 'sure' | 'likely' | 'none';
}

function toBoilerplate(text: string, address: string | undefined): CleanLine['boilerplate'] {
  if (text === '') return 'sure';
  if (address) return pageAddress.test(address) || parsePaperAddress(address) ? 'sure' : 'likely';
  if (idLine.test(text) || isSureBoilerplate(text)) return 'sure';
  return isBoilerplate(text) ? 'likely' : 'none';
}

function toOwnLinks(text: string, links: LineLink[]): LineLink[] {
  const address = addressLine.exec(text)?.[1];
  const id = idLine.exec(text)?.groups?.['id'];
  if (address) return [...links, { label: '', url: address }];
  return id ? [...links, { label: '', url: `https://arxiv.org/abs/${id}` }] : links;
}

/** A line without the marks that Markdown savers put around it. */
function cleanLine({ line, text, links, isBlank }: LinkedLine, isMarkdown: boolean): CleanLine {
  const isHeading = paperHeading.test(text);
  let clean = isMarkdown ? text.replace(markdownBreak, '').replace(innerBreak, ' ') : text;
  const bare = clean.replace(leadingMark, '').trim();
  const label = links.find(({ url }) => parsePaperAddress(url))?.label.trim();
  // A title that is broken into lines may end on a word of the page, too.
  const isLabelEnd = isPageWord(bare) && label?.includes('\n') === true;
  const boilerplate = isLabelEnd ? 'none' : toBoilerplate(bare, addressLine.exec(bare)?.[1]);
  const isMarked = isHeading || boilerplate !== 'none' || bare.startsWith('**');
  const isWhole = label !== undefined && label.length > 3 && bare.length <= label.length + 6;
  const isPaperLink = isWhole && !label.includes('\n');
  if (isMarked || isPaperLink || /^\s*#/.test(clean)) clean = bare;
  clean = clean.replace(boldLine, '$2');
  if (isMarkdown) clean = clean.replace(markdownEscape, '$1');
  return {
    line,
    text: clean.trimEnd(),
    links: toOwnLinks(bare, links),
    isBlank,
    isHeading,
    isPaperLink: isPaperLink && boilerplate === 'none' && countWords(label) <= longestTitleWords,
    boilerplate,
  };
}

/** Boilerplate that only stands at the edge of a run of lines: between lines of text it is text. */
function settleBoilerplate(run: CleanLine[]): void {
  const reaches = (lines: CleanLine[]): Set<CleanLine> => {
    const seen = new Set<CleanLine>();
    let isEdge = true;
    for (const line of lines) {
      isEdge = line.boilerplate === 'sure' || (isEdge && line.boilerplate === 'likely');
      if (isEdge) seen.add(line);
    }
    return seen;
  };
  const edges = [reaches(run), reaches(run.toReversed())];
  const hasText = run.some(({ boilerplate }) => boilerplate === 'none');
  const last = run.at(-1);
  // A wrapped title may end on a word of the page: `… Language and Vision\nModels`.
  const isTitleEnd = last && run.at(-2)?.boilerplate === 'none' && isPageWord(last.text);
  for (const line of run) {
    const isAddress = addressLine.test(line.text);
    const isEdge = edges.some((edge) => edge.has(line)) && !(isTitleEnd && line === last);
    if (line.boilerplate === 'likely' && hasText && (!isEdge || isAddress))
      line.boilerplate = 'none';
  }
}

/** Where a block must begin within a run of lines. */
function startsBlock(line: CleanLine, above: CleanLine): boolean {
  if (line.isHeading || line.isPaperLink) return true;
  if ((line.boilerplate === 'none') !== (above.boilerplate === 'none')) return true;
  if (line.boilerplate !== 'none') return true;
  const isLong = (text: string): boolean => countWords(text) > longestTitleWords;
  const isNext = isLong(above.text) && paragraphEnd.test(above.text) && /^\S/.test(line.text);
  return (
    above.isPaperLink || (isLong(line.text) !== isLong(above.text) && (isLong(line.text) || isNext))
  );
}

/** The lines' text without the margin that a text browser gives to all of them. */
function joinLines(lines: CleanLine[]): string {
  const toMargin = ({ text }: CleanLine): number => text.length - text.trimStart().length;
  const margin = lines.reduce((least, line) => Math.min(least, toMargin(line)), Infinity);
  return lines
    .map(({ text }) => text.slice(margin))
    .join('\n')
    .trim();
}

const flatten = (text: string): string => text.replace(/\s+/g, ' ');

/** Whether a text is one link to a paper. */
function isPaperLabel(text: string, links: LineLink[]): boolean {
  if (text.length > 600) return false;
  const flat = flatten(text);
  return links.some(({ label, url }) => flatten(label) === flat && parsePaperAddress(url));
}

function toBlock(lines: CleanLine[], isJoined: boolean): PageBlock {
  const [first] = lines;
  const text = joinLines(lines);
  const words = countWords(text);
  const links = lines.flatMap((line) => line.links);
  const isLinked = isPaperLabel(text, links);
  const isTitle = isLinked || lines.some(({ isPaperLink, isHeading }) => isPaperLink || isHeading);
  return {
    from: first?.line ?? 0,
    to: lines.at(-1)?.line ?? 0,
    kind: first?.boilerplate === 'none' ? 'text' : 'boilerplate',
    text,
    words,
    links,
    isTitle: isTitle && words <= longestTitleWords,
    isJoined,
  };
}

function splitRun(run: CleanLine[]): PageBlock[] {
  settleBoilerplate(run);
  const groups: CleanLine[][] = [];
  for (const line of run) {
    const open = groups.at(-1);
    const above = open?.at(-1);
    if (open && above && !startsBlock(line, above)) open.push(line);
    else groups.push([line]);
  }
  return groups.flatMap(splitHeading).map((lines, index) => toBlock(lines, index > 0));
}

/** A heading with lines below it: they go on with the title, unless they are too long for one. */
function splitHeading(lines: CleanLine[]): CleanLine[][] {
  const [first, ...rest] = lines;
  if (!first?.isHeading || rest.length === 0) return [lines];
  const isTitle = countWords(lines.map(({ text }) => text).join(' ')) <= longestTitleWords;
  return isTitle ? [lines] : [[first], rest];
}

/** A page's copy → its blocks in order; every line that is not blank stands in one. */
export function toPageBlocks(text: string): PageBlock[] {
  const lines = toLinkedLines(text, { keepsAuthors: true });
  const isMarkdown = lines.some(({ links }) => links.some(({ label }) => label !== ''));
  const runs: CleanLine[][] = [[]];
  for (const line of lines) {
    const clean = cleanLine(line, isMarkdown);
    if (clean.isBlank) runs.push([]);
    else runs.at(-1)?.push(clean);
  }
  return runs.flatMap(splitRun);
}

/** A rule between parts of a page: `---`. */
const rule = /^[-*_=]{3,}$/;

/** Whether a block is a word of the page, or a rule, that could also be a paper's title. */
export function isPossibleTitle({ kind, text }: PageBlock): boolean {
  return kind === 'boilerplate' && (isPageWord(text) || rule.test(text));
}
