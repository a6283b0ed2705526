import { toIndexedForm } from './formula-query.ts';
import { isIdLabel, toPaperKey } from './paper-key.ts';
import { partUnspaced } from './unspaced.ts';
import { toWordKey, toWrittenWords } from '#lib/words/word-keys.ts';

/** A paper that a query names. */
export interface NamedPaper {
  /** As it was pasted. */
  asked: string;
  /** The word by which the index knows it. */
  key: string;
}

/** What a reader typed, taken apart. */
export interface ReadQuery {
  /** Ids, DOIs and addresses of papers. */
  papers: NamedPaper[];
  /** What stood in quotation marks, without them. */
  phrases: string[];
  /** The other words in order, formulas as they are indexed. */
  words: string[];
  /** The last word may not be typed to its end. */
  isOpen: boolean;
}

const quoted = /"([^"]*)"?/g;
/** Words that tell papers not apart; alone they are looked for all the same. */
const emptyWords = new Set(
  `a about an and any are as at be by can do does for from has have how i in into is it its me my of on or our paper papers
   so some than that the their them there these they this to under using via was we what when where which who why will with`.split(
    /\s+/,
  ),
);
const times = /^(\d+(?:\.\d+)?)[x×]$/i;

/** A query → the papers it names, its phrases and words; words without a letter or digit, and empty ones beside others, are left out. */
export function readQuery(query: string): ReadQuery {
  const { papers, rest } = takePapers(query);
  const indexed = toIndexedForm(rest.normalize('NFC').replace(/[“”„«»]/g, '"'));
  const phrases = [...indexed.matchAll(quoted)].flatMap(([, phrase = '']) =>
    toWordKey(phrase) === '' ? [] : [phrase.trim()],
  );
  const all = toWrittenWords(partUnspaced(indexed.replace(quoted, ' ')))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.replace(times, '$1'));
  const telling = all.filter((word) => !emptyWords.has(word.toLowerCase()));
  const words = telling.length > 0 || phrases.length > 0 || papers.length > 0 ? telling : all;
  return { papers, phrases, words, isOpen: !/\s$/.test(query) };
}

/** The papers that a query names, and what is left of it: without `arXiv:` and `doi:` that stand alone before an id. */
function takePapers(query: string): { papers: NamedPaper[]; rest: string } {
  const papers: NamedPaper[] = [];
  const others = toWrittenWords(query).filter((word) => {
    const key = toPaperKey(word);
    if (key !== undefined) papers.push({ asked: word, key });
    return key === undefined;
  });
  if (papers.length === 0) return { papers, rest: query };
  return { papers, rest: others.filter((word) => !isIdLabel(word)).join(' ') };
}
