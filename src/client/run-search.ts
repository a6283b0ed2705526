import { renderCount } from '#lib/display/render-count.ts';
import { toConcepts, type Concept } from '#lib/search/concepts.ts';
import { makeExcerpt, type ExcerptPart } from '#lib/search/make-excerpt.ts';
import { rankPapers, type FoundConcept, type RankedPaper } from '#lib/search/rank-papers.ts';
import { readQuery } from '#lib/search/read-query.ts';
import {
  countValues,
  findChosen,
  sortIds,
  type FilterCounts,
  type SortOrder,
} from '#lib/search/search-papers.ts';
import { matchStart, matchTitle } from '#lib/search/title-match.ts';
import { toKey } from '#lib/search/words.ts';
import { findWord, loadFragment } from './find-word.ts';
import { loadKnowledge, loadPapers } from './search-data.ts';

/** What is looked for. */
export interface SearchRequest {
  query: string;
  /** Results to load. */
  limit: number;
  /** A page with facets says what is chosen and how to sort; without it, counts are not needed. */
  page?: { chosen: Record<string, string>; sort: SortOrder };
}

/** A result as it is shown. */
export interface ShownResult {
  id: string;
  url: string;
  title: string;
  topics: string;
  year: string;
  excerpt: ExcerptPart[];
  /** Keys of the words found in it. */
  keys: string[];
  missing: string[];
}

/** What was found. */
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

/** When fewer papers have all words, those that lack some come behind them. */
const enough = 8;
/** A paper that lacks words must be this good beside the best. */
const leastShare = 0.25;

async function findConcept({ asked, forms }: Concept): Promise<FoundConcept> {
  const found = forms.map(async ({ words, weight }) => ({
    weight,
    words: await Promise.all(words.map(findWord)),
  }));
  return { asked, forms: await Promise.all(found) };
}

async function findPhrase(phrase: string): Promise<FoundConcept> {
  const asked = `"${phrase}"`;
  return { asked, forms: [{ weight: 1, words: [await findWord(asked)] }], isRequired: true };
}

/** All papers with all words; where they are few, also the best of those that lack some. */
function choose(ranked: readonly RankedPaper[]): { chosen: RankedPaper[]; full: number } {
  const full = ranked.filter(({ missing }) => missing.length === 0);
  if (full.length >= enough) return { chosen: full, full: full.length };
  const least = (ranked[0]?.score ?? 0) * leastShare;
  const chosen = ranked.filter(({ missing, score }) => missing.length === 0 || score >= least);
  return { chosen, full: full.length };
}

async function rank(query: string): Promise<{ ranked: RankedPaper[]; concepts: Concept[] }> {
  const read = readQuery(query);
  const knowledge = await loadKnowledge();
  const concepts = toConcepts(read, knowledge);
  const found = await Promise.all([...read.phrases.map(findPhrase), ...concepts.map(findConcept)]);
  return { ranked: rankPapers(found, knowledge.list.papers), concepts };
}

async function show({ id, getPositions, missing }: RankedPaper): Promise<ShownResult[]> {
  const fragment = await loadFragment(id);
  if (!fragment) return [];
  const { url, meta, content } = fragment;
  const positions = getPositions();
  const words = content.split(/[\r\n\s]+/g);
  const title = meta['title'] ?? url;
  const keys = [...new Set(positions.map((at) => toKey(words[at] ?? '')))].filter(Boolean);
  const start = title.split(/\s+/).length;
  return [
    {
      id,
      url,
      title,
      topics: meta['topics'] ?? '',
      year: meta['year'] ?? '',
      excerpt: makeExcerpt(words, positions, start),
      keys,
      missing,
    },
  ];
}

/** How many of the best are held against their titles, which are only known once they are loaded. */
const compared = 8;
/** A title typed to its end comes first, whatever else has its words. */
const wholeTitle = 10;

/** Results in order of relevance → of the first ones, those whose titles were typed come before the others. */
function preferTitles(
  results: readonly ShownResult[],
  { words, scores }: { words: readonly string[]; scores: ReadonlyMap<string, number> },
): ShownResult[] {
  const weigh = ({ id, title }: ShownResult): number => {
    const match = matchTitle(words, title);
    const whole = match === 1 ? wholeTitle : match ** 2;
    return (scores.get(id) ?? 0) * (1 + whole + matchStart(words, title) / 2);
  };
  const first = results.slice(0, compared).sort((a, b) => weigh(b) - weigh(a));
  return [...first, ...results.slice(compared)];
}

/** Searches; without a query it lists what the facets leave, the newest first. */
export async function runSearch({ query, limit, page }: SearchRequest): Promise<SearchOutcome> {
  const papers = page && (await loadPapers());
  const { ranked, concepts } = query === '' ? { ranked: [], concepts: [] } : await rank(query);
  const allowed = papers && findChosen(papers, page.chosen);
  const { chosen, full } = choose(allowed ? ranked.filter(({ id }) => allowed.has(id)) : ranked);
  const byId = new Map(chosen.map((paper) => [paper.id, paper]));
  const found =
    papers && query === '' ? papers.ids.filter((id) => allowed?.has(id) ?? true) : [...byId.keys()];
  const order = papers ? sortIds(papers, found, page.sort) : found;
  const toShow = order
    .slice(0, limit)
    .map((id) => byId.get(id) ?? { id, score: 0, missing: [], getPositions: () => [] });
  const loaded = (await Promise.all(toShow.map(show))).flat();
  const words = concepts.map(({ asked, correction }) => correction ?? asked);
  const scores = new Map(toShow.map(({ id, score }) => [id, score]));
  const isByRelevance = query !== '' && (page?.sort ?? 'relevance') === 'relevance';
  const results = isByRelevance ? preferTitles(loaded, { words, scores }) : loaded;
  const isMissed = ({ asked }: { asked: string }): boolean =>
    chosen.length > 0 && chosen.every(({ missing }) => missing.includes(asked));
  return {
    total: found.length,
    full: query === '' ? found.length : full,
    results,
    counts: papers ? countValues(papers, new Set(found)) : {},
    corrections: concepts.flatMap(({ asked, correction }) =>
      correction === undefined ? [] : [{ asked, correction }],
    ),
    suggestions: concepts.flatMap(({ asked, suggestion }) =>
      suggestion === undefined ? [] : [{ asked, suggestion }],
    ),
    dropped: concepts.filter(isMissed).map(({ asked }) => asked),
  };
}

const count = (total: number): string => renderCount(total, 'paper');

/** `12 papers`, `3 papers with all words, 9 more with some`, and which words were left out. */
export function renderOutcome({ total, full, dropped }: SearchOutcome): string {
  if (total === 0) return 'No papers found. Try fewer or other words.';
  if (full === total) return count(total);
  const names = dropped.map((word) => `“${word}”`).join(' and ');
  if (dropped.length > 0) return `${count(total)}, without ${names}`;
  if (full === 0) return `No paper has all words; ${count(total)} with some of them`;
  return `${count(full)} with all words, ${total - full} more with some`;
}
