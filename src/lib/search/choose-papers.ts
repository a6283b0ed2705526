import type { RankedPaper } from './rank-papers.ts';

/** When fewer papers have all words, those that lack some come behind them. */
const enough = 8;
/** A paper that lacks words must be this good beside the best. */
const leastShare = 0.25;

/** Ranked papers → those with all words; where they are few, also the best of those that lack some. `full` counts the former. */
export function choosePapers(ranked: readonly RankedPaper[]): {
  chosen: RankedPaper[];
  full: number;
} {
  const full = ranked.filter(({ missing }) => missing.length === 0);
  if (full.length >= enough) return { chosen: full, full: full.length };
  const least = (ranked[0]?.score ?? 0) * leastShare;
  const chosen = ranked.filter(({ missing, score }) => missing.length === 0 || score >= least);
  return { chosen, full: full.length };
}
