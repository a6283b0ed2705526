import { stemWord } from '#lib/words/stem-word.ts';
import { toWrittenWords } from '#lib/words/word-keys.ts';

/** Ways to say the same thing, each a word or several. */
export interface SearchTerms {
  /** `bn` and `batch normalization`; the first is the abbreviation. */
  acronyms: readonly (readonly [string, string])[];
  /** Words that readers take for one another. */
  synonyms: readonly (readonly string[])[];
}

/** Another way to say a word or words. */
export interface OtherWay {
  words: string[];
  kind: 'acronym' | 'synonym';
}

/** Finds the other ways to say what a run of words says. */
export type TermIndex = (words: readonly string[]) => OtherWay[];

const toSpan = (words: readonly string[]): string =>
  words.map((word) => stemWord(word.toLowerCase())).join(' ');

const split = (term: string): string[] => toWrittenWords(term.replace(/[-–/]/g, ' '));

/** Terms → an index that finds them whatever their endings and hyphens are. */
export function indexTerms({ acronyms, synonyms }: SearchTerms): TermIndex {
  const ways = new Map<string, OtherWay[]>();
  const add = (from: string, to: string, kind: OtherWay['kind']): void => {
    const key = toSpan(split(from));
    const known = ways.get(key) ?? [];
    const words = split(to);
    if (known.some((way) => way.words.join(' ') === words.join(' ')) || toSpan(words) === key)
      return;
    ways.set(key, [...known, { words, kind }]);
  };
  for (const [acronym, expansion] of acronyms) {
    add(acronym, expansion, 'acronym');
    add(expansion, acronym, 'acronym');
  }
  for (const group of synonyms) {
    for (const from of group) for (const to of group) add(from, to, 'synonym');
  }
  return (words) => ways.get(toSpan(words.flatMap(split))) ?? [];
}

/** The most words a term may have that is looked for in a query. */
export const longestTerm = 5;
