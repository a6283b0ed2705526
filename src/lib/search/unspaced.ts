import { toCodedCharacters } from './coded-words.ts';

/** Runs of a script that is written without spaces, or whose words take endings without a seam */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

const toRuns = (text: string): string[] => text.normalize('NFKC').match(unspaced) ?? [];

/** A text → a coded word for each two neighbouring characters of its runs without spaces, in order, and behind them one for each character. */
export function toCharacterPairs(text: string): string[] {
  const runs = toRuns(text);
  return [
    ...runs.flatMap(toPairs),
    ...new Set(runs.flatMap((run) => [...run]).map(toCodedCharacters)),
  ];
}

function toPairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((next, at) => toCodedCharacters((characters[at] ?? '') + next));
}

/** What was asked in a script without spaces → what the index is asked for it: a character, or a phrase of pairs. */
export function toPairQuery(asked: string): string | undefined {
  const runs = toRuns(asked);
  if (runs.length === 0) return undefined;
  const words = runs.flatMap((run) =>
    [...run].length > 1 ? toPairs(run) : [toCodedCharacters(run)],
  );
  return `"${words.join(' ')}"`;
}

/** A text → it with its runs of unspaced characters apart from what stands beside them: `GPT模型` → `GPT 模型`. */
export function partUnspaced(text: string): string {
  return text.replace(unspaced, ' $& ');
}

/** A text without what is found by its pairs. */
export const withoutUnspaced = (text: string): string => text.replace(unspaced, ' ');
