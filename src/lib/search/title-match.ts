import { toWordKey, toWrittenWords } from '#lib/words/word-keys.ts';

/**
 * A query's words and a title → from 0 to 1, how much of the title was typed, words begun included: `go wider inst` is three
 * of the four words of *Go Wider Instead of Deeper* that tell something.
 */
export function matchTitle(words: readonly string[], title: string): number {
  const typed = words.map(toWordKey).filter((key) => key !== '');
  const keys = toWrittenWords(title)
    .map(toWordKey)
    .filter((key) => key.length > 2);
  if (typed.length === 0 || keys.length === 0) return 0;
  const found = keys.filter((key) => typed.some((word) => word === key || key.startsWith(word)));
  const inTitle = typed.filter((word) => keys.some((key) => key.startsWith(word)));
  return (found.length / keys.length) * (inTitle.length / typed.length);
}

/** A query's words and a title → from 0 to 1, how near its beginning they stand one behind the other; 0 when they don't. */
export function matchStart(words: readonly string[], title: string): number {
  const typed = words.map(toWordKey).filter((key) => key !== '');
  const keys = toWrittenWords(title).map(toWordKey);
  const at = keys.findIndex((_, from) =>
    typed.every((word, step) => keys[from + step]?.startsWith(word) ?? false),
  );
  return typed.length < 2 || at < 0 ? 0 : 1 / (1 + at);
}
