import { isCoded } from './coded-words.ts';
import { toWordKeys, toWrittenWords } from '#lib/words/word-keys.ts';

/** The words of all papers, against which a reader's spelling is held. */
export interface WordList {
  /** In order of code units. */
  words: readonly string[];
  /** In how many papers each stands. */
  counts: ReadonlyMap<string, number>;
  /** Papers of the site. */
  papers: number;
  /** False when words of one paper alone were left out. */
  isComplete: boolean;
}

/** The most words a complete list has; a longer one keeps what two papers share. */
const mostWords = 20_000;
const wordShape = /^\p{L}[\p{L}\p{N}]{1,23}$/u;

/** The papers' texts → the list of their words. */
export function countWords(texts: Iterable<string>): WordList {
  const counts = new Map<string, number>();
  let papers = 0;
  for (const text of texts) {
    papers += 1;
    for (const key of new Set(toWrittenWords(text).flatMap(toWordKeys))) {
      if (wordShape.test(key) && !isCoded(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isComplete = counts.size <= mostWords;
  const kept = isComplete ? counts : new Map([...counts].filter(([, count]) => count > 1));
  return { words: [...kept.keys()].sort(), counts: kept, papers, isComplete };
}

/** The list as the site carries it: a line that says whether it is complete and of how many papers, then `word count` a line. */
export function renderWordList({ words, counts, papers, isComplete }: WordList): string {
  const lines = words.map((word) => `${word} ${counts.get(word) ?? 0}`);
  return `${[`${isComplete ? 'complete' : 'shortened'} ${papers}`, ...lines].join('\n')}\n`;
}

/** The reverse of `renderWordList`. */
export function parseWordList(text: string): WordList {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const [state, papers] = head.split(' ');
  const pairs = lines.map((line): [string, number] => {
    const [word = '', count] = line.split(' ');
    return [word, Number(count)];
  });
  return {
    words: pairs.map(([word]) => word),
    counts: new Map(pairs),
    papers: Number(papers),
    isComplete: state === 'complete',
  };
}

/** Where words that begin so would start in the list. */
function findPrefix({ words }: WordList, prefix: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word of the list begins so. */
export function hasPrefix(list: WordList, prefix: string): boolean {
  return list.words[findPrefix(list, prefix)]?.startsWith(prefix) ?? false;
}

/** In how many papers words stand that begin so; a paper counts once for each of them. */
export function countPrefix(list: WordList, prefix: string): number {
  let count = 0;
  for (let at = findPrefix(list, prefix); list.words[at]?.startsWith(prefix); at += 1) {
    count += list.counts.get(list.words[at] ?? '') ?? 0;
  }
  return count;
}
