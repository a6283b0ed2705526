import { toIndexedForm } from './formula-query.ts';
import { toWordKey, toWrittenWords } from '#lib/words/word-keys.ts';

/** What a reader typed, taken apart. */
export interface ReadQuery {
  /** What stood in quotation marks, without them. */
  phrases: string[];
  /** The other words in order, formulas as they are indexed. */
  words: string[];
  /** The last word may not be typed to its end. */
  isOpen: boolean;
}

const quoted = /"([^"]*)"?/g;
/** Words that tell papers not apart; alone they are looked for all the same. */
const emptyWords = new Set(
  `a about an and any are as at be by can do does for from has have how i in into is it its me my of on or our paper papers
   so some than that the their them there these they this to under using via was we what when where which who why will with`.split(
    /\s+/,
  ),
);
const times = /^(\d+(?:\.\d+)?)[x×]$/i;

/** A query → its phrases and words; words without a letter or digit, and empty ones beside others, are left out. */
export function readQuery(query: string): ReadQuery {
  const indexed = toIndexedForm(query.normalize('NFC').replace(/[“”„«»]/g, '"'));
  const phrases = [...indexed.matchAll(quoted)].flatMap(([, phrase = '']) =>
    toWordKey(phrase) === '' ? [] : [phrase.trim()],
  );
  const all = toWrittenWords(indexed.replace(quoted, ' '))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(times, '$1'));
  const telling = all.filter((word) => !emptyWords.has(word.toLowerCase()));
  const words = telling.length > 0 || phrases.length > 0 ? telling : all;
  return { phrases, words, isOpen: !/\s$/.test(query) };
}
