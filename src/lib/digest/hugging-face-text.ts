import type { DigestFormat, HeaderDate, LineRange, ParsedDigest } from './digest.ts';

/** Lines between two blank ones. */
interface Block extends LineRange {
  text: string;
  words: number;
}

/** What the page prints around its papers: `new`, `Subscribe`, `byAK and the research community`. */
const furniture =
  /^(?:new|daily papers|trending papers|papers|subscribe|hugging face|get trending papers in your email inbox(?: once a day)?!?|by\s?ak and the research community)$/i;
/** The page's date: `Mar 18`, `March 18, 2025`. */
const pageDate = /^([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:,? (\d{4}))?$/;
/** The end of a sentence inside a text: `. W` or `? "`. */
const sentenceBreak = /[.!?]["')\]]? {1,3}["'(A-Z]/;
/** A text that ends as a sentence does: `works.` or `(see below.)`. */
const sentenceEnd = /[.!?]["'”’)\]]*$/;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longestTitle = 40;
const shortestAbstract = 12;

function toBlock(lines: string[], from: number): Block {
  const text = lines.join('\n');
  return {
    from,
    to: from + lines.length - 1,
    text,
    words: text.split(/\s+/).filter(Boolean).length,
  };
}

/** A text → its blocks, which blank lines part. */
function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const lines = [...text.split('\n'), ''];
  lines.forEach((line, index) => {
    if (line.trim() !== '') open.push(line.trimEnd());
    else if (open.length > 0) {
      blocks.push(toBlock(open, index + 1 - open.length));
      open = [];
    }
  });
  return blocks;
}

function toHeaderDate(text: string, line: number): HeaderDate | undefined {
  const match = pageDate.exec(text);
  const month = months.indexOf(match?.[1] ?? '') + 1;
  const day = Number(match?.[2]);
  if (match === null || month === 0 || day < 1 || day > 31) return undefined;
  return { text, line, month, day, ...(match[3] ? { year: Number(match[3]) } : {}) };
}

function isFurniture(line: string): boolean {
  return furniture.test(line.trim()) || toHeaderDate(line.trim(), 0) !== undefined;
}

/** A header block has nothing but furniture on its lines. */
function isHeader(block: Block): boolean {
  return block.text.split('\n').every(isFurniture);
}

/** Prose that cannot be a title: long, or several sentences. */
function isProse({ text, words }: Block): boolean {
  return (
    words > longestTitle ||
    (words >= shortestAbstract && sentenceBreak.test(text) && sentenceEnd.test(text))
  );
}

/** One finished sentence, which may stand under a title. */
function isSentence({ text, words }: Block): boolean {
  return words >= 4 && text.endsWith('.');
}

/** Whether the block at `index` is the abstract of the title above it, and not a title itself. */
function isAbstractAt(blocks: Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block) return false;
  return isProse(block) || (isSentence(block) && !(next && isProse(next)));
}

function takeHeader(parsed: ParsedDigest, block: Block): void {
  parsed.header.push({ from: block.from, to: block.to });
  const dates = block.text.split('\n').map((line, k) => toHeaderDate(line.trim(), block.from + k));
  const date = dates.find((found) => found !== undefined);
  if (date) parsed.headerDate ??= date;
}

/** Prose with no title before it is a further paragraph of the abstract above, or left out where there is none. */
function takeProse(parsed: ParsedDigest, block: Block): void {
  const above = parsed.entries.at(-1);
  const last = parsed.leftOut.at(-1);
  if (above && above.to > (last?.to ?? 0)) {
    above.abstract = `${above.abstract}\n\n${block.text}`;
    above.to = block.to;
  } else {
    parsed.leftOut.push({ from: block.from, to: block.to, reason: 'an abstract without a title' });
  }
}

/** Walks over the blocks once; each goes to the header, to an entry or to what is left out. */
function parse(text: string): ParsedDigest {
  const parsed: ParsedDigest = { header: [], entries: [], leftOut: [] };
  const blocks = toBlocks(text);
  for (let index = 0; index < blocks.length; index++) {
    const [block, next] = [blocks[index], blocks[index + 1]];
    if (!block) break;
    if (isHeader(block) && !(next && isProse(next))) takeHeader(parsed, block);
    else if (isProse(block)) takeProse(parsed, block);
    else if (next && isAbstractAt(blocks, index + 1)) {
      parsed.entries.push({
        title: block.text,
        abstract: next.text,
        from: block.from,
        to: next.to,
      });
      index++;
    } else {
      const { from, to } = block;
      parsed.leftOut.push({ from, to, reason: 'a title without an abstract' });
    }
  }
  return parsed;
}

/** The text of a page of Hugging Face's daily papers, as a browser copies it: titles and abstracts by turns. */
export const huggingFaceText: DigestFormat = {
  name: 'hugging-face-text',
  isFormat: () => true,
  parse,
};
