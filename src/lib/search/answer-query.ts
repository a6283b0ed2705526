import { choosePapers } from './choose-papers.ts';
import { expandQuery, type ExpandedWord } from './expand-query.ts';
import type { Knowledge } from './knowledge.ts';
import { toNotes, type SearchOutcome } from './outcome.ts';
import { toPhraseQueries } from './phrase-queries.ts';
import { preferTitles } from './prefer-titles.ts';
import { rankPapers, type FoundWord, type Hits, type RankedPaper } from './rank-papers.ts';
import { readQuery } from './read-query.ts';
import {
  countValues,
  findChosen,
  sortIds,
  type SearchPapers,
  type SortOrder,
} from './search-papers.ts';
import { toShownResult, type SearchFragment, type ShownResult } from './show-result.ts';

/** What is looked for. */
export interface SearchRequest {
  query: string;
  /** Results to load. */
  limit: number;
  /** A page with facets says what is chosen and how to sort; without it, counts are not needed. */
  page?: { chosen: Record<string, string>; sort: SortOrder };
}

/** Where a search looks. */
export interface SearchSources {
  /** A word, or a phrase in quotation marks → its papers. */
  findWord: (query: string) => Promise<Hits>;
  /** What the index holds of a paper; undefined when it can't be had. */
  loadFragment: (id: string) => Promise<SearchFragment | undefined>;
  loadKnowledge: () => Promise<Knowledge>;
  loadPapers: () => Promise<SearchPapers>;
}

/** A request → what is found in the sources; without a query, what the facets leave, the newest first. */
export async function answerQuery(
  { query, limit, page }: SearchRequest,
  sources: SearchSources,
): Promise<SearchOutcome> {
  const papers = page && (await sources.loadPapers());
  const { ranked, words } = query === '' ? { ranked: [], words: [] } : await rank(query, sources);
  const allowed = papers && findChosen(papers, page.chosen);
  const { chosen, full } = choosePapers(
    allowed ? ranked.filter(({ id }) => allowed.has(id)) : ranked,
  );
  const found =
    papers && query === ''
      ? papers.ids.filter((id) => allowed?.has(id) ?? true)
      : chosen.map(({ id }) => id);
  const order = papers ? sortIds(papers, found, page.sort) : found;
  const isByRelevance = query !== '' && (page?.sort ?? 'relevance') === 'relevance';
  const toShow = pick(order.slice(0, limit), chosen);
  return {
    total: found.length,
    full: query === '' ? found.length : full,
    results: await show(toShow, isByRelevance ? words : undefined, sources),
    counts: papers ? countValues(papers, new Set(found)) : {},
    ...toNotes(words, chosen),
  };
}

async function rank(
  query: string,
  { findWord, loadKnowledge }: SearchSources,
): Promise<{ ranked: RankedPaper[]; words: ExpandedWord[] }> {
  const read = readQuery(query);
  const knowledge = await loadKnowledge();
  const words = expandQuery(read, knowledge);
  const required = [
    ...read.papers.map(({ asked, key }) => ({ asked, queries: [`"${key}"`, `"${asked}"`] })),
    ...read.phrases.map((phrase) => ({
      asked: `"${phrase}"`,
      queries: toPhraseQueries(phrase),
    })),
  ].map(({ asked, queries }) => ({
    asked,
    forms: queries.map((one) => ({ words: [one], weight: 1 })),
    isRequired: true,
  }));
  const found = [...required, ...words].map(async ({ forms, ...word }): Promise<FoundWord> => {
    const hits = forms.map(async (form) => ({
      weight: form.weight,
      words: await Promise.all(form.words.map(findWord)),
    }));
    return { ...word, forms: await Promise.all(hits) };
  });
  return { ranked: rankPapers(await Promise.all(found), knowledge.list.papers), words };
}

/** Ids → their ranked papers; one that no word has found has none. */
function pick(ids: readonly string[], ranked: readonly RankedPaper[]): RankedPaper[] {
  const byId = new Map(ranked.map((paper) => [paper.id, paper]));
  return ids.map((id) => byId.get(id) ?? { id, score: 0, missing: [], getPositions: () => [] });
}

/** Papers → what is shown of them; with the words of a query, those whose titles were typed come first. */
async function show(
  papers: readonly RankedPaper[],
  words: readonly ExpandedWord[] | undefined,
  { loadFragment }: SearchSources,
): Promise<ShownResult[]> {
  const loading = papers.map(async ({ id, missing, getPositions }) => {
    const fragment = await loadFragment(id);
    return fragment ? [toShownResult(fragment, { id, missing, positions: getPositions() })] : [];
  });
  const results = (await Promise.all(loading)).flat();
  if (!words) return results;
  const scores = new Map(papers.map(({ id, score }) => [id, score]));
  const typed = words.map(({ asked, correction }) => correction ?? asked);
  return preferTitles(results, { words: typed, scores });
}
