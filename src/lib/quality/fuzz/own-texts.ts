import type { DigestFormat } from '#lib/digest/digest-format.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { listWords } from './words.ts';

/** A good file of a format. */
export interface Fixture {
  format: DigestFormat;
  /** With its dot. */
  ending: string;
  text: string;
}

/** A fixture with papers that no other case has. */
export interface OwnText {
  text: string;
  /** Words that stand in titles and abstracts and nowhere else: where they are, a paper’s text is. */
  words: ReadonlySet<string>;
}

const arxivId = /(?<![\d.])(\d{4})\.\d{5}(?!\d)/g;
const doi = /\b10\.\d{4}\/(?=[A-Za-z0-9])/g;
const syllables = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me', 'ni', 'po', 'ru'] as const;

/** A number → a word that no paper has: `407` → `Kubani`. */
export function toOwnWord(number: number): string {
  const digits = [...String(number).padStart(3, '0')].map(
    (digit) => syllables[Number(digit)] ?? '',
  );
  const word = `x${digits.join('')}`;
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** Ids and DOIs that no other case has. */
function toOwnIds(text: string, number: number): string {
  let count = 0;
  const known = new Map<string, string>();
  return text
    .replace(arxivId, (id, month: string) => {
      const own = known.get(id) ?? `${month}.${String(number * 10 + count++).padStart(5, '0')}`;
      known.set(id, own);
      return own;
    })
    .replace(doi, (start) => `${start}${number}.`);
}

function countIn(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(listWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of titles and abstracts that stand nowhere else in the text. */
function toOwnWords(text: string, entries: DigestEntry[]): Set<string> {
  const inText = countIn([text]);
  const inEntries = countIn(entries.flatMap(({ title, abstract }) => [title, abstract]));
  const own = [...inEntries].filter(([word, count]) => inText.get(word) === count);
  return new Set(own.map(([word]) => word));
}

/** A fixture → the same with titles and ids of its own, as the case’s number says. */
export function toOwnText({ format, text }: Fixture, number: number): OwnText {
  const word = toOwnWord(number);
  const titles = new Set(format.parse(text).entries.map(({ title }) => title));
  const own = [...titles].reduce(
    (changed, title) => changed.replaceAll(title, `${word} ${title}`),
    toOwnIds(text, number),
  );
  return { text: own, words: toOwnWords(own, format.parse(own).entries) };
}
