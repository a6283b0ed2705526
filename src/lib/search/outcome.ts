import { renderCount } from '#lib/display/render-count.ts';
import type { ExpandedWord } from './expand-query.ts';
import type { ShownResult } from './show-result.ts';
import type { FilterCounts } from './search-papers.ts';

/** What a search finds. */
export interface SearchOutcome {
  total: number;
  /** How many have all words. */
  full: number;
  results: ShownResult[];
  counts: FilterCounts;
  /** Words looked for in place of what was typed. */
  corrections: { asked: string; correction: string }[];
  suggestions: { asked: string; suggestion: string }[];
  /** Words that no paper shown has. */
  dropped: string[];
}

/** The words of a query and the papers chosen → what a reader is told of those words. */
export function toNotes(
  words: readonly ExpandedWord[],
  chosen: readonly { missing: readonly string[] }[],
): Pick<SearchOutcome, 'corrections' | 'suggestions' | 'dropped'> {
  const isMissed = ({ asked }: ExpandedWord): boolean =>
    chosen.length > 0 && chosen.every(({ missing }) => missing.includes(asked));
  return {
    corrections: words.flatMap(({ asked, correction }) =>
      correction === undefined ? [] : [{ asked, correction }],
    ),
    suggestions: words.flatMap(({ asked, suggestion }) =>
      suggestion === undefined ? [] : [{ asked, suggestion }],
    ),
    dropped: words.filter(isMissed).map(({ asked }) => asked),
  };
}

const count = (total: number): string => renderCount(total, 'paper');

/** `12 papers`, `3 papers with all words, 9 more with some`, and which words were left out. */
export function renderOutcome({
  total,
  full,
  dropped,
}: Pick<SearchOutcome, 'total' | 'full' | 'dropped'>): string {
  if (total === 0) return 'No papers found. Try fewer or other words.';
  if (full === total) return count(total);
  const names = dropped.map((word) => `“${word}”`).join(' and ');
  if (dropped.length > 0) return `${count(total)}, without ${names}`;
  if (full === 0) return `No paper has all words; ${count(total)} with some of them`;
  return `${count(full)} with all words, ${total - full} more with some`;
}
