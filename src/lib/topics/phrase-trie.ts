import { toSentences, type Word } from './text-words.ts';

/** Where a phrase stands: from the word at `start` up to the one before `end`. */
export interface PhraseMatch {
  phrase: number;
  start: number;
  end: number;
}

interface TrieNode {
  next: Map<string, TrieNode>;
  phrases: number[];
}

const toNode = (): TrieNode => ({ next: new Map(), phrases: [] });

/** A word of a term with a star at either end: `quantiz*`, `*bench`. */
const STARRED = /^(\*?)([\p{L}\p{N}+#]+)(\*?)$/u;

/** A phrase → the key of each word: `quantiz*` a starred one, `SAM` its capitals, any other its stem. */
function toKeys(phrase: string): string[] {
  return phrase.split(/[\s\-–/]+/u).flatMap((part) => {
    const [, before, word, after] = STARRED.exec(part) ?? [];
    if (word !== undefined && before !== after) return [`${before}${word.toLowerCase()}${after}`];
    return toSentences(part).flatMap((words) => words.map((w) => w.acronym ?? w.stem));
  });
}

/** The same phrase with two neighbours written as one word: `batch norm` → `batchnorm`. */
function toSpellings(keys: readonly string[]): string[][] {
  const joined = keys.slice(1).map((key, at) => [
    ...keys.slice(0, at),
    toSentences(`${keys[at] ?? ''}${key}`.toLowerCase())[0]?.[0]?.stem ?? key,
    ...keys.slice(at + 2),
  ]);
  return [[...keys], ...joined];
}
