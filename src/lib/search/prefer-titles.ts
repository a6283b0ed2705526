import { matchStart, matchTitle } from './title-match.ts';

/** How many of the best are held against their titles, which are only known once they are loaded. */
const compared = 8;
/** A title typed to its end comes first, whatever else has its words. */
const wholeTitle = 10;

/** Results in order of relevance → of the first ones, those whose titles were typed come before the others. */
export function preferTitles<R extends { id: string; title: string }>(
  results: readonly R[],
  { words, scores }: { words: readonly string[]; scores: ReadonlyMap<string, number> },
): R[] {
  const weigh = ({ id, title }: R): number => {
    const match = matchTitle(words, title);
    const whole = match === 1 ? wholeTitle : match ** 2;
    return (scores.get(id) ?? 0) * (1 + whole + matchStart(words, title) / 2);
  };
  const first = results.slice(0, compared).sort((a, b) => weigh(b) - weigh(a));
  return [...first, ...results.slice(compared)];
}
