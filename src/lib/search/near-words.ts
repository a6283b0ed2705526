import { countEdits } from '#lib/count-edits.ts';
import type { WordList } from './word-list.ts';

/** A word of the list that a reader may have meant. */
export interface NearWord {
  word: string;
  /** Letters dropped, added, changed or swapped. */
  distance: number;
  /** In how many papers it stands. */
  count: number;
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
