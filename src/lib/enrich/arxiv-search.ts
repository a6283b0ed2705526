import { arxivAtom } from '#lib/digest/records/arxiv-atom.ts';
import { renderAuthor } from '#lib/names/authors.ts';
import type { ParsedAnswer, SearchService } from './candidate.ts';
import { toCandidate } from './candidate.ts';

/** Words that arXiv's index leaves out, or that say nothing. */
const stopWords = new Set(
  'a an and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to via was will with'.split(
    ' ',
  ),
);
/** A word that arXiv's index can know: letters and digits of ASCII. */
const word = /[a-z0-9]+/g;
const mostWords = 12;
const mostAnswers = 10;

/** arXiv says `Rate exceeded.` in plain text, and puts errors as an entry into a feed with status 200. */
function parse(text: string): ParsedAnswer {
  if (!arxivAtom.isFormat(text)) return { ok: false, reason: 'the answer is no Atom feed' };
  const { entries, leftOut } = arxivAtom.parse(text);
  const [broken] = leftOut;
  if (entries.length === 0 && broken) return { ok: false, reason: broken.reason };
  return {
    ok: true,
    candidates: entries.flatMap(({ title, abstract, identity }) => {
      const { arxiv, authors = [], published, doi } = identity ?? {};
      const names = authors.map(renderAuthor);
      return toCandidate({ arxiv, title, abstract, authors: names, published, doi }) ?? [];
    }),
  };
}

/** arXiv's API: finds the papers whose titles have all the title's words. */
export const arxivSearch: SearchService = {
  name: 'arXiv',
  toUrl(base, title) {
    const all = title.normalize('NFKD').toLowerCase().match(word) ?? [];
    const words = [...new Set(all)].filter((one) => one.length > 1 && !stopWords.has(one));
    if (words.length === 0) return undefined;
    const query = words
      .slice(0, mostWords)
      .map((one) => `ti:${one}`)
      .join(' AND ');
    const parameters = { search_query: query, start: '0', max_results: String(mostAnswers) };
    return `${base}/api/query?${new URLSearchParams(parameters)}`;
  },
  parse,
};
