import { stemWord } from '#lib/words/stem-word.ts';
import type { TermIndex } from './search-terms.ts';
import { hasPrefix, type WordList } from './word-list.ts';

/** What is known of the site's words. */
export interface Knowledge {
  list: WordList;
  /** The most frequent word of each stem. */
  byStem: ReadonlyMap<string, string>;
  ways: TermIndex;
}

/** Shorter words lose too much with their endings: `fill` isn't `filed`. */
const leastStemmed = 5;
/** A word list and other ways to say things → what queries are held against. */
export function toKnowledge(list: WordList, ways: TermIndex): Knowledge {
  const byStem = new Map<string, string>();
  for (const word of list.words) {
    const stem = stemWord(word);
    const known = byStem.get(stem);
    if (known === undefined || (list.counts.get(known) ?? 0) < (list.counts.get(word) ?? 0)) {
      byStem.set(stem, word);
    }
  }
  return { list, byStem, ways };
}

/** The key of a word → the word of the list that it is, whatever its ending; undefined when it isn't known. */
export function findKnown(
  key: string,
  { list, byStem }: Knowledge,
  isOpen = false,
): string | undefined {
  if (list.counts.has(key) || (isOpen && key.length > 1 && hasPrefix(list, key))) return key;
  return key.length < leastStemmed ? undefined : byStem.get(stemWord(key));
}
