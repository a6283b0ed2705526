import type { Furniture } from '#lib/digest/digest.ts';
import { toFrontMatter } from '#lib/digest/text/front-matter.ts';
import type { PageBlock } from './blocks.ts';
import { isBanner, isName } from './boilerplate.ts';

/** What the words and marks are called that the page prints around its papers, and on their cards. */
export const pageMark = 'a word or mark of the page';

/** What programs that save a page write above it: its address, its first heading. */
const savedAddress = /^\*\*URL:\*\* https?:\/\/\S+$/;
const firstHeading = /^# \S.{0,80}$/;
/** The line of the head below which the page repeats what it was asked for, and the one above which it stands. */
const aboveQuery = /and the research community$/i;
const belowQuery = /^(?:[-*+•] )?daily$/i;

/** Of some blocks those that the page always prints; others are nobody's. */
export function toOwnBlocks(blocks: PageBlock[]): Furniture[] {
  const own = blocks.filter(({ kind }) => kind === 'boilerplate');
  return own.map(({ from, to }) => ({ from, to, name: pageMark }));
}

/** The words that the page was searched for: they stand between two lines that it always prints. */
function toQuery(blocks: PageBlock[]): Furniture[] {
  return blocks.flatMap(({ from, to, text }, k) => {
    const [above, below] = [blocks[k - 1]?.text ?? '', blocks[k + 1]?.text ?? ''];
    const isQuery = aboveQuery.test(above) && belowQuery.test(below) && isName(text);
    return isQuery ? [{ from, to, name: 'what the page was searched for' }] : [];
  });
}

/** What programs write above a page that they save, up to the page's first line. */
function toSaved(lines: string[], head: PageBlock[]): Furniture[] {
  const banner = head.find(({ text }) => isBanner(text))?.from ?? 0;
  const first = lines.findIndex((line) => line.trim() !== '');
  const above = lines.slice(0, Math.max(0, banner - 1));
  return above.flatMap((line, index) => {
    const isSaved = savedAddress.test(line) || (index === first && firstHeading.test(line));
    const name = 'what a program noted above the text';
    return isSaved ? [{ from: index + 1, to: index + 1, name }] : [];
  });
}

/** What of a page's head is the page's own, or was written above it by a program. */
export function toHeadFurniture(text: string, head: PageBlock[]): Furniture[] {
  const lines = text.split('\n');
  return [...toFrontMatter(lines), ...toSaved(lines, head), ...toQuery(head), ...toOwnBlocks(head)];
}
