import { toSentences, type Word } from '#lib/words/sentences.ts';

/** A phrase as the keys of its words. */
export interface Phrase {
  keys: string[];
}

/** Where a phrase stands in a sentence: from the word at `start` up to the one before `end`. */
export interface FoundPhrase<P> {
  phrase: P;
  start: number;
  end: number;
}

/** A word of a term with a star at one end: `quantiz*`, `*bench`. */
const starred = /^(?:\*[\p{L}\p{N}]+|[\p{L}\p{N}]+\*)$/u;

/** A phrase → the key of each word: `quantiz*` itself, `SAM` its capitals, any other word its stem. */
function toPhraseKeys(phrase: string): string[] {
  return phrase.split(/[\s\-–/]+/u).flatMap((part) => {
    if (starred.test(part)) return [part.toLowerCase()];
    return toSentences(part).flatMap((words) => words.map((word) => word.acronym ?? word.stem));
  });
}

/** The stem of two keys written as one word: `batch norm` → `batchnorm`. */
function joinKeys(first: string, second: string): string {
  return toSentences(`${first}${second}`.toLowerCase())[0]?.[0]?.stem ?? first;
}

/** A phrase as a person writes it → its spellings: as it is, and with two neighbours as one word. */
export function toPhrases(spelling: string): Phrase[] {
  const keys = toPhraseKeys(spelling);
  if (keys.length === 0) return [];
  const joined = keys.slice(1).map((key, at) => ({
    keys: [...keys.slice(0, at), joinKeys(keys[at] ?? '', key), ...keys.slice(at + 2)],
  }));
  return [{ keys }, ...joined];
}

function isMatch(key: string, { stem, acronym, text }: Word): boolean {
  if (key.startsWith('*'))
    return text.length >= key.length && text.toLowerCase().endsWith(key.slice(1));
  if (key.endsWith('*')) return text.toLowerCase().startsWith(key.slice(0, -1));
  return key === stem || key === acronym;
}

const byFirstKey = new WeakMap<readonly Phrase[], Map<string, Phrase[]>>();

/** Phrases by their first key; those with a star stand under the empty key. */
function toIndex<P extends Phrase>(phrases: readonly P[]): Map<string, P[]> {
  const known = byFirstKey.get(phrases) as Map<string, P[]> | undefined;
  if (known) return known;
  const index = Map.groupBy(phrases, ({ keys }) => {
    const first = keys[0] ?? '';
    return first.includes('*') ? '' : first;
  });
  byFirstKey.set(phrases, index);
  return index;
}

function isPhraseAt(keys: readonly string[], sentence: readonly Word[], start: number): boolean {
  return keys.every((key, at) => {
    const word = sentence[start + at];
    return word !== undefined && isMatch(key, word);
  });
}

/** A sentence → the phrases that stand in it. */
export function findPhrases<P extends Phrase>(
  sentence: readonly Word[],
  phrases: readonly P[],
): FoundPhrase<P>[] {
  const index = toIndex(phrases);
  return sentence.flatMap((word, start) => {
    const candidates = [word.stem, word.acronym, ''].flatMap((key) =>
      key === undefined ? [] : (index.get(key) ?? []),
    );
    return [...new Set(candidates)]
      .filter(({ keys }) => isPhraseAt(keys, sentence, start))
      .map((phrase) => ({ phrase, start, end: start + phrase.keys.length }));
  });
}
