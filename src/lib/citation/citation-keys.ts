import type { Name } from '#lib/name-schema.ts';
import { toNames } from '#lib/names/authors.ts';
import { toSlug } from '#lib/slug.ts';
import { inferPublished } from './citation.ts';

/** What a key is made of. */
export interface KeyedPaper {
  slug: string;
  title: string;
  authors?: string[] | undefined;
  names?: Record<string, Name> | undefined;
  published?: string | undefined;
  arxiv?: string | undefined;
}

/**
 * Papers, the longest known first → a key for each slug: family name, year and the title's first telling word. A later
 * paper that would get the same key gets a letter, so that no key ever changes when papers are added.
 */
export function assignCitationKeys(papers: readonly KeyedPaper[]): Map<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const paper of papers) {
    const key = firstFree(toCitationKey(paper), taken);
    taken.add(key);
    keys.set(paper.slug, key);
  }
  return keys;
}

function toCitationKey({ slug, title, authors, names, ...dated }: KeyedPaper): string {
  const words = toSlug(title).split('-').filter(Boolean);
  const telling = words.filter((word) => !smallWords.has(word));
  const [first = slug, second = ''] = telling.length > 0 ? telling : words;
  const year = inferPublished(dated)?.slice(0, 4) ?? '';
  const family = toAscii(toNames({ authors: authors?.slice(0, 1), names })[0]);
  return family === '' ? `${first}${year}${second}` : `${family}${year}${first}`;
}

/** `Anton van den Hengel` → `hengel`. */
function toAscii(name: Name | undefined): string {
  if (name === undefined) return '';
  return toSlug('literal' in name ? name.literal : name.family).replaceAll('-', '');
}

/** `a` … `z`, then `aa`. */
function firstFree(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  for (let number = 0; ; number += 1) {
    const lettered = key + toLetters(number);
    if (!taken.has(lettered)) return lettered;
  }
}

function toLetters(number: number): string {
  const last = String.fromCharCode(97 + (number % 26));
  return number < 26 ? last : toLetters(Math.floor(number / 26) - 1) + last;
}

const smallWords = new Set(
  'a an and are as at be by can do does for from how in into is it its not of on or that the their this to towards via vs we what when where which who why with without your you'.split(
    ' ',
  ),
);
