import type { WordList } from './word-list.ts';

/** A word of the list that a reader may have meant. */
export interface NearWord {
  word: string;
  /** Letters dropped, added, changed or swapped. */
  distance: number;
  /** In how many papers it stands. */
  count: number;
}

/**
 * Two words → how many letters were dropped, added, changed or swapped with the next one (optimal string alignment);
 * `most + 1` as soon as it is more than `most`.
 */
export function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(countCell(a, b, { row, column, before, above, left: current[column - 1] ?? 0 }));
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

interface Cell {
  row: number;
  column: number;
  before: readonly number[];
  above: readonly number[];
  left: number;
}

function countCell(a: string, b: string, { row, column, before, above, left }: Cell): number {
  const isSame = a[row - 1] === b[column - 1];
  const plain = Math.min(
    (above[column] ?? 0) + 1,
    left + 1,
    (above[column - 1] ?? 0) + (isSame ? 0 : 1),
  );
  const isSwap =
    row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(plain, (before[column - 2] ?? 0) + 1) : plain;
}

/** The edits that a word of this many letters may have. */
function mostEdits(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * A word → words of the list that it may be a slip of, the likeliest first: few edits, many papers. A short word keeps its
 * first letter. `isOpen` says that its end is still to be typed.
 */
export function findNearWords(word: string, list: WordList, isOpen = false): NearWord[] {
  const most = mostEdits(word.length);
  if (most === 0) return [];
  const found: (NearWord & { cost: number })[] = [];
  for (const candidate of list.words) {
    const isSameStart = candidate.startsWith(word.charAt(0));
    if (!isSameStart && word.length < 8) continue;
    const distance = countEdits(word, candidate, most);
    const begun = isOpen ? countBegun(word, candidate, most) : most + 1;
    if (Math.min(distance, begun) > most) continue;
    const count = list.counts.get(candidate) ?? 0;
    const cost =
      Math.min(distance, begun + 0.5) + (isSameStart ? 0 : 0.6) - Math.log10(1 + count) / 4;
    found.push({ word: candidate, distance: Math.min(distance, begun), count, cost });
  }
  return found
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 5)
    .map(({ word: near, distance, count }) => ({ word: near, distance, count }));
}

/** The fewest edits between a word and what a longer one begins with. */
function countBegun(word: string, candidate: string, most: number): number {
  if (candidate.length <= word.length) return most + 1;
  const lengths = [word.length - 1, word.length, word.length + 1];
  return Math.min(...lengths.map((length) => countEdits(word, candidate.slice(0, length), most)));
}
