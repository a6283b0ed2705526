import type { ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { isLinkLabel } from '#lib/digest/text/link-labels.ts';
import { type PageBlock, toPageBlocks } from './blocks.ts';
import { mergeRepeated, toEntry, toPageIdentity } from './cards.ts';
import { isBanner, isFooter, isName, toHeaderDate } from './boilerplate.ts';
import { pageMark, toHeadFurniture, toOwnBlocks } from './page-edges.ts';
import { findDoubt } from './plausible.ts';
import { isAbstractAt, isContinuation, isProse, splitTitle } from './prose.ts';
import { isPossibleTitle } from './blocks.ts';

/** The walk over a page's blocks. */
interface Walk extends ParsedDigest {
  blocks: PageBlock[];
  /** The title that still waits for its abstract. */
  title: PageBlock | undefined;
  /** Boilerplate since the last abstract or title. */
  marks: PageBlock[];
}

/** The place of the last line of the page's head: 0 when the copy begins with a paper. */
function findHeadEnd(blocks: PageBlock[]): number {
  const firstPaper = blocks.findIndex(
    (block) => block.kind === 'text' && (block.isTitle || isProse(block)),
  );
  const head = blocks.slice(0, firstPaper < 0 ? blocks.length : firstPaper);
  const lastBanner = head.findLastIndex(({ text }) => isBanner(text));
  if (lastBanner < 0) return 0;
  const date = head.findIndex(({ text }, k) => k > lastBanner && toHeaderDate(text, 0));
  return Math.max(lastBanner, date) + 1;
}

/** The place where the page's end begins, after the last prose. */
function findFootStart(blocks: PageBlock[]): number {
  const lastPaper = blocks.findLastIndex(
    (block) => block.kind === 'text' && (block.isTitle || isProse(block)),
  );
  const start = blocks.findIndex(({ text }, k) => k > lastPaper && isFooter(text));
  return start < 0 ? blocks.length : start;
}

/** A title that got no abstract: an entry when the page shows that it is a paper, else left out. */
function closeTitle(walk: Walk): void {
  const { title, marks } = walk;
  if (!title) return;
  const isPaper =
    !isLinkLabel(title.text) &&
    (title.isTitle || toPageIdentity([title, ...marks])?.arxiv !== undefined);
  if (isPaper) walk.entries.push(toEntry(title));
  else {
    const { from, to } = title;
    walk.leftOut.push({ from, to, reason: 'a title without an abstract' });
  }
  walk.title = undefined;
}

/** Prose with no title before it holds its own, continues the abstract above, or is left out. */
function takeProse(walk: Walk, block: PageBlock): void {
  const [title, abstract] = splitTitle(block) ?? [];
  const above = walk.entries.at(-1);
  const lastLeftOut = walk.leftOut.at(-1)?.to ?? 0;
  if (title && abstract) walk.entries.push(toEntry(title, abstract));
  else if (above && above.to > lastLeftOut && walk.marks.length === 0) {
    above.abstract = [above.abstract, block.text].filter(Boolean).join('\n\n');
    above.to = block.to;
  } else {
    walk.leftOut.push({ from: block.from, to: block.to, reason: 'an abstract without a title' });
  }
}

/** Whether a text names who published the paper: it stands between an abstract and the card's marks. */
function isOwner(walk: Walk, index: number): boolean {
  const [block, next, after] = walk.blocks.slice(index, index + 3);
  if (!block || !next || block.isTitle || !isName(block.text)) return false;
  if (walk.marks.some(({ text }) => /^submitted by$/i.test(text))) return block.words === 1;
  if (walk.entries.length === 0 || walk.title) return false;
  const dot = [next, after].find((mark) => mark?.text.startsWith('·'));
  return next.kind === 'boilerplate' && dot !== undefined;
}

/** Gives the next block its place; says how many blocks it took. */
function takeBlock(walk: Walk, index: number): void {
  const block = walk.blocks[index];
  if (!block) return;
  const next = walk.blocks[index + 1];
  const isTitleWord =
    isPossibleTitle(block) && !walk.title && next?.kind === 'text' && isProse(next);
  if ((block.kind === 'boilerplate' && !isTitleWord) || isOwner(walk, index)) takeMark(walk, block);
  else if (block.isTitle || isTitleWord) openTitle(walk, block);
  else if (walk.title && isAbstractAt(walk.blocks, index)) {
    walk.entries.push(toEntry(walk.title, block));
    walk.title = undefined;
    walk.marks = [];
  } else if (isProse(block)) takeProse(walk, block);
  else if (!walk.title && isContinuation(walk.blocks, index)) takeProse(walk, block);
  else openTitle(walk, block);
}

function openTitle(walk: Walk, block: PageBlock): void {
  closeTitle(walk);
  walk.title = block;
  walk.marks = [];
}

function takeMark(walk: Walk, block: PageBlock): void {
  walk.furniture.push({
    from: block.from,
    to: block.to,
    name: pageMark,
  });
  walk.marks.push(block);
}

/** Walks over the blocks once; each goes to the furniture, to an entry or to what is left out. */
function parse(text: string): ParsedDigest {
  const blocks = toPageBlocks(text);
  const [start, end] = [findHeadEnd(blocks), findFootStart(blocks)];
  const walk: Walk = {
    furniture: [
      ...toHeadFurniture(text, blocks.slice(0, start)),
      ...toOwnBlocks(blocks.slice(end)),
    ],
    entries: [],
    leftOut: [],
    blocks: blocks.slice(start, end),
    title: undefined,
    marks: [],
  };
  for (const index of walk.blocks.keys()) takeBlock(walk, index);
  closeTitle(walk);
  const firstEntry = walk.entries[0]?.from ?? Infinity;
  const headerDate = blocks
    .filter(({ kind, to }) => kind === 'boilerplate' && to < firstEntry)
    .map(({ text: line, from }) => toHeaderDate(line, from))
    .find((date) => date !== undefined);
  const { furniture, entries, leftOut } = walk;
  return mergeRepeated(
    { furniture, ...(headerDate ? { headerDate } : {}), entries, leftOut },
    blocks,
  );
}

/** The text of a page of Hugging Face's daily papers, as browsers, text browsers and Markdown savers copy it. */
export const huggingFaceText: DigestFormat = {
  name: 'hugging-face-text',
  description: 'a daily papers page, copied by hand, by a text browser or a Markdown saver',
  endings: ['.txt', '.text', '.md', '.markdown'],
  signature: 'any text that reads as titles and abstracts do: it is tried last',
  isFormat: (text) => {
    const { entries, furniture } = parse(text);
    return entries.length > 0 || furniture.length > 0;
  },
  parse,
  findDoubt,
};
