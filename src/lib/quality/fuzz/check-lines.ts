import type { LineRange, ParsedDigest } from '#lib/digest/digest.ts';
import { listWords } from './words.ts';

/** Lines as the owner of each is asked. */
export interface OwnedText {
  text: string;
  parsed: ParsedDigest;
}

/** Marks each line of the ranges once more than it was. */
function mark(counts: Uint8Array, ranges: readonly LineRange[]): Uint8Array {
  for (const { from, to } of ranges)
    for (let line = from; line <= to && line < counts.length; line++)
      counts[line] = (counts[line] ?? 0) + 1;
  return counts;
}

/** The lines that are not blank and have no owner. Records that were glued together may share a line. */
export function findUnowned({ text, parsed }: OwnedText): number[] {
  const lines = text.split('\n');
  const counts = mark(new Uint8Array(lines.length + 1), [
    ...parsed.furniture,
    ...parsed.entries,
    ...parsed.leftOut,
  ]);
  return lines.flatMap((line, index) =>
    line.trim() !== '' && counts[index + 1] === 0 ? [index + 1] : [],
  );
}

/** Words of papers that stand in the text, but in no entry and in no line that is named: `{line, word}`. */
export function findLostWords(
  { text, parsed }: OwnedText,
  { words, named }: { words: ReadonlySet<string>; named: ReadonlySet<number> },
): { line: number; word: string }[] {
  const lines = text.split('\n');
  const isTold = mark(new Uint8Array(lines.length + 1), [
    ...parsed.leftOut,
    ...parsed.entries.filter(({ from }) => named.has(from)),
  ]);
  const kept = new Set(
    parsed.entries.flatMap(({ title, abstract }) => [...listWords(title), ...listWords(abstract)]),
  );
  const told = lines.flatMap((line, index) => (isTold[index + 1] ? listWords(line) : []));
  for (const word of told) kept.add(word);
  return lines.flatMap((line, index) =>
    listWords(line)
      .filter((word) => words.has(word) && !kept.has(word))
      .map((word) => ({ line: index + 1, word })),
  );
}
