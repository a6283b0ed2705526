import { stemWord } from '#lib/words/stem-word.ts';
import { findNearWords } from './near-words.ts';
import { findKnown, type Knowledge } from './knowledge.ts';
import { toDoubled, toTyped } from './other-spellings.ts';
import type { ReadQuery } from './read-query.ts';
import { longestTerm } from './search-terms.ts';
import { toSignedNames } from './signed-names.ts';
import { toPairQuery } from './unspaced.ts';
import { countPrefix, type WordList } from './word-list.ts';
import { toWordKey, toWordKeys } from '#lib/words/word-keys.ts';

/** One way in which papers may say what was asked: a word, or several that stand near each other. */
export interface Form {
  words: string[];
  /** How near it is to what was asked; 1 is the word itself. */
  weight: number;
}

/** A word of the query with all the ways to say it. */
export interface ExpandedWord {
  /** As it was typed. */
  asked: string;
  forms: Form[];
  /** The word that is looked for, since no paper has the one typed. */
  correction?: string;
  /** A far more frequent word that may have been meant. */
  suggestion?: string;
}

const weights = {
  stem: 1,
  version: 0.85,
  unsigned: 0.85,
  joined: 1.5,
  corrected: 0.9,
  split: 0.85,
  acronym: 0.85,
  synonym: 0.5,
};
/** Shorter words say nothing without their signs. */
const leastWhole = 3;
/** Shorter words are easily another word. */
const leastSure = 6;
/** Shorter words have no halves; where they are known, they may well be no compound. */
const [leastSplit, leastKnownSplit] = [6, 8];
/** The most words that may be written as one: `Qwen 2.5 VL`. */
const mostJoined = 3;
const largeSite = 1000;
const commonShare = 0.3;
const plainWord = /^\p{Script=Latin}[\p{Script=Latin}\d]*$/u;

/** A query → its words, each with the ways in which papers may say it. */
export function expandQuery(
  query: Omit<ReadQuery, 'papers'>,
  knowledge: Knowledge,
): ExpandedWord[] {
  const { isOpen } = query;
  const words = leaveOutCommon(query, knowledge.list);
  const expanded = words.map((word, at) =>
    expandWord(word, { knowledge, isOpen: isOpen && at === words.length - 1 }),
  );
  addJoined(expanded, knowledge);
  addOtherWays(expanded, knowledge);
  return expanded;
}

/** On a large site, words of every third paper tell papers not apart, and cost most of the time: beside others they go. */
function leaveOutCommon({ words, isOpen }: Omit<ReadQuery, 'papers'>, list: WordList): string[] {
  const most = list.papers * commonShare;
  if (list.papers < largeSite) return [...words];
  const telling = words.filter((word, at) => {
    const key = toWordKey(word);
    const isTyped = isOpen && at === words.length - 1;
    return (isTyped ? countPrefix(list, key) : (list.counts.get(key) ?? 0)) < most;
  });
  return telling.length > 0 ? telling : [...words];
}

interface Surroundings {
  knowledge: Knowledge;
  isOpen: boolean;
}

function expandWord(asked: string, surroundings: Surroundings): ExpandedWord {
  const pairs = toPairQuery(asked);
  if (pairs !== undefined) return { asked, forms: [{ words: [pairs], weight: weights.stem }] };
  const typed = toTyped(asked);
  const signed = toSignedNames(typed ?? asked).map((name, at) => ({
    words: [`"${name}"`],
    weight: at === 0 ? weights.stem : weights.version,
  }));
  // `C` is far more than `C++`; a longer word is worth looking for without its sign.
  if (signed.length > 0 && toWordKey(typed ?? asked).length < leastWhole) {
    return { asked, forms: signed };
  }
  const plain = expandTyped(asked, typed, surroundings);
  if (signed.length === 0) return plain;
  const unsigned = plain.correction === undefined ? plain.forms : [];
  const lower = unsigned.map(({ words, weight }) => ({ words, weight: weight * weights.unsigned }));
  return { asked, forms: [...signed, ...lower] };
}

/** A word, as it is and as a keyboard has it. */
function expandTyped(
  asked: string,
  typed: string | undefined,
  surroundings: Surroundings,
): ExpandedWord {
  const { counts } = surroundings.knowledge.list;
  const twice = toDoubled(asked);
  const isTwice = twice !== toWordKey(asked) && counts.has(twice);
  const isWritten = typed !== undefined && counts.has(toWordKey(asked));
  // In quotation marks, since the index takes the beginning of what it doesn’t know for the word.
  const written = [...(isWritten ? [`"${asked}"`] : []), ...(isTwice ? [twice] : [])].map(
    (word) => ({ words: [word], weight: weights.stem }),
  );
  const { forms, ...told } = expandPlain(typed ?? asked, surroundings);
  if (written.length === 0) return { ...told, asked, forms };
  const isKnown = forms.length > 0 && told.correction === undefined;
  return { asked, forms: isKnown ? [...written, ...forms] : written };
}

function expandPlain(asked: string, surroundings: Surroundings): ExpandedWord {
  const { knowledge, isOpen } = surroundings;
  const { list } = knowledge;
  const key = toWordKey(asked);
  const known = findKnown(key, knowledge, isOpen);
  if (known !== undefined) {
    const form = { words: [known === key ? asked : known], weight: weights.stem };
    return {
      asked,
      forms: [form, ...partKnown(asked, list)],
      ...suggest(key, surroundings),
    };
  }
  const parts = toParts(asked, surroundings);
  const split =
    parts.length > 1 ? [{ words: parts, weight: weights.split }] : splitCompound(key, list);
  if (split.length > 0) return { asked, forms: split };
  if (!plainWord.test(key)) return { asked, forms: [{ words: [asked], weight: 1 }] };
  const [near, next] = findNearWords(key, list, isOpen);
  if (!near) return { asked, forms: list.isComplete ? [] : [{ words: [asked], weight: 1 }] };
  const second = next?.distance === near.distance ? [next] : [];
  const forms = [near, ...second].map(({ word }, at) => ({
    words: [word],
    weight: weights.corrected - (at > 0 || key.length < leastSure ? 0.3 : 0),
  }));
  return { asked, forms, correction: near.word };
}

/** `Pre-LN` → `pre`, `ln`, when each is known or nearly so; else none. */
function toParts(asked: string, { knowledge }: Surroundings): string[] {
  const [, ...parts] = toWordKeys(asked);
  const known = parts.map(
    (part) => findKnown(part, knowledge) ?? findNearWords(part, knowledge.list)[0]?.word,
  );
  return known.every((part) => part !== undefined) ? known : [];
}

/** `batchnorm` → `batch`, `norm` */
function splitCompound(key: string, list: WordList): Form[] {
  const halves = key.length < leastSplit ? undefined : findHalves(key, list);
  return halves ? [{ words: halves.words, weight: weights.split }] : [];
}

/** The same where the whole word is known, too: halves that aren’t far more usual must stand one behind the other. */
function partKnown(asked: string, list: WordList): Form[] {
  const key = toWordKey(asked);
  const [, ...parts] = toWordKeys(asked);
  const halves = key.length < leastKnownSplit ? undefined : findHalves(key, list);
  if (halves && halves.count > 2 * (list.counts.get(key) ?? 1)) {
    return [{ words: halves.words, weight: weights.split }];
  }
  const written = parts.length > 1 ? parts : halves?.words;
  return written ? [{ words: [`"${written.join(' ')}"`], weight: weights.split }] : [];
}

/** The two words of the list that a key is most likely made of, and in how many papers the rarer of them stands. */
function findHalves(key: string, list: WordList): { words: string[]; count: number } | undefined {
  if (!plainWord.test(key)) return undefined;
  let best: { words: string[]; count: number } | undefined;
  for (let at = 3; at <= key.length - 3; at += 1) {
    const words = [key.slice(0, at), key.slice(at)];
    const [first = 0, second = 0] = words.map((word) => list.counts.get(word) ?? 0);
    const count = Math.min(first, second);
    if (count > (best?.count ?? 0)) best = { words, count };
  }
  return best;
}

/** A word that one or two papers have, and beside it one letter away a far more frequent one. */
function suggest(key: string, { knowledge, isOpen }: Surroundings): { suggestion?: string } {
  const count = knowledge.list.counts.get(key);
  if (isOpen || count === undefined || count > 2 || key.length < 5 || !plainWord.test(key))
    return {};
  const near = findNearWords(key, knowledge.list).find(
    (other) =>
      other.distance === 1 && other.count >= 20 * count && stemWord(other.word) !== stemWord(key),
  );
  return near ? { suggestion: near.word } : {};
}

/** `grad cam` → both words may be said as `gradcam`, too. */
function addJoined(expanded: readonly ExpandedWord[], { list }: Knowledge): void {
  for (let from = 0; from < expanded.length; from += 1) {
    for (let to = from + 2; to <= Math.min(expanded.length, from + mostJoined); to += 1) {
      const run = expanded.slice(from, to);
      const joined = run.map(({ asked }) => toWordKey(asked)).join('');
      if (!list.counts.has(joined)) continue;
      for (const word of run) {
        word.forms.push({ words: [joined], weight: weights.joined });
        delete word.correction;
      }
    }
  }
}

/** `batch normalization` → both words may be said as `BN`, too; and the other way round. */
function addOtherWays(expanded: readonly ExpandedWord[], knowledge: Knowledge): void {
  const words = expanded.map(({ asked, correction }) => correction ?? asked);
  for (let from = 0; from < words.length; from += 1) {
    for (let to = from + 1; to <= Math.min(words.length, from + longestTerm); to += 1) {
      const forms = knowledge
        .ways(words.slice(from, to))
        .filter((way) => way.words.every((word) => findKnown(toWordKey(word), knowledge)))
        .map((way) => ({ words: way.words, weight: weights[way.kind] }));
      for (const word of expanded.slice(from, to)) word.forms.push(...forms);
    }
  }
}
