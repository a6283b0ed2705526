import { toCodedCharacters } from './coded-words.ts';

/** Runs of a script that is written without spaces, or whose words take endings without a seam */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const toRuns = (text: string): string[] => text.normalize('NFKC').match(unspaced) ?? [];

/** A text → a coded word for each two neighbouring characters of its runs without spaces, in order, and for the last of each run. */
export function toCharacterPairs(text: string): string[] {
  return toRuns(text).flatMap((run) => {
    const characters = [...run];
    return characters.map((character, at) =>
      toCodedCharacters(character + (characters[at + 1] ?? '')),
    );
  });
}

/** What was asked in a script without spaces → what the index is asked for it: one character begins words, more are a phrase of pairs. */
export function toPairQuery(asked: string): string | undefined {
  const [run, ...others] = toRuns(asked);
  if (run === undefined) return undefined;
  const pairs = [run, ...others].flatMap((one) => {
    const own = toCharacterPairs(one);
    return own.length > 1 ? own.slice(0, -1) : own;
  });
  const [pair = ''] = pairs;
  return pairs.length === 1 && [...run].length === 1 ? pair : `"${pairs.join(' ')}"`;
}

/** A text → it with its runs of unspaced characters apart from what stands beside them: `GPT模型` → `GPT 模型`. */
export function partUnspaced(text: string): string {
  return text.replace(unspaced, ' $& ');
}

/** A text without what is found by its pairs. */
export const withoutUnspaced = (text: string): string => text.replace(unspaced, ' ');
