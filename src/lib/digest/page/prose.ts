import type { PageBlock } from './blocks.ts';

/** The end of a sentence inside a text: `. W` or `? "`. */
const sentenceBreak = /[.!?]["')\]]?\s{1,3}["'(A-Z]/;
/** A text that ends as a sentence does: `works.` or `(see below.)`. */
const sentenceEnd = /[.!?]["'”’)\]]*$/;
/** The end of a statement; a short text that ends with a question is a title. */
const statementEnd = /\.["'”’)\]]*$/;
/** An address within a text. */
const address = /https?:\/\/\S/;

const longestTitle = 40;
const shortestAbstract = 12;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Prose that cannot be a title: long, or several sentences. */
export function isProse({ text, words, isTitle }: PageBlock): boolean {
  if (isTitle) return false;
  return (
    words > longestTitle ||
    (words >= shortestAbstract && sentenceBreak.test(text) && statementEnd.test(text))
  );
}

/** One finished sentence, which may stand under a title. */
function isSentence({ text, words }: PageBlock): boolean {
  return words >= 4 && text.endsWith('.');
}

/** Whether the block at `index` is the abstract of the title above it, and not a title itself. */
export function isAbstractAt(blocks: PageBlock[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (!block || block.isTitle) return false;
  const isNextProse = next?.kind === 'text' && !next.isJoined && isProse(next);
  return isProse(block) || (isSentence(block) && !isNextProse);
}

/** Whether a short text after an abstract goes on with it: a sentence, or a line with an address. */
export function isContinuation(blocks: PageBlock[], index: number): boolean {
  const [above, block, next] = [blocks[index - 1], blocks[index], blocks[index + 1]];
  if (!block || above?.kind !== 'text' || !isProse(above)) return false;
  const isTitle = next?.kind === 'text' && isProse(next);
  return !isTitle && (isSentence(block) || address.test(block.text));
}

/** A line that ends before the width of the others is full: the next line's first word had room. */
function endsEarly(lines: string[], index: number, width: number): boolean {
  const [line = '', next = ''] = [lines[index], lines[index + 1]];
  return line.length + 1 + (next.split(/\s/)[0]?.length ?? 0) <= width;
}

/** Prose whose first lines are its title, as copies without blank lines have it → title and abstract. */
export function splitTitle(block: PageBlock): [PageBlock, PageBlock] | undefined {
  const lines = block.text.split('\n');
  const width = Math.max(...lines.slice(0, 40).map((line) => line.length));
  const last = lines.slice(0, 3).findIndex((_, index) => endsEarly(lines, index, width));
  const [title, abstract] = [lines.slice(0, last + 1).join('\n'), lines.slice(last + 1).join('\n')];
  if (last < 0 || sentenceEnd.test(title) || !/^["'(\p{Lu}\d]/u.test(abstract)) return undefined;
  const isShort = countWords(title) <= longestTitle / 2;
  if (!isShort || countWords(abstract) < shortestAbstract) return undefined;
  const line = block.from + last;
  return [
    { ...block, to: line, text: title, words: countWords(title) },
    { ...block, from: line + 1, text: abstract, words: countWords(abstract) },
  ];
}
