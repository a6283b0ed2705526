import { toPlainLetters } from '#lib/letters.ts';

/** What parts the words of a name: `Jean-Luc O. Müller`. */
const betweenNames = /[^\p{L}]+/u;

/** Names → their words of two letters and more, since digests put family names first or last, and shorten given ones. */
export function toNameWords(authors: string[]): Set<string> {
  const plain = toPlainLetters(authors.join(' ')).toLowerCase();
  return new Set(plain.split(betweenNames).filter((word) => word.length > 1));
}

/** Whether both papers name authors, and none of the one's is the other's. */
export function isOtherAuthors(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((word) => other.has(word));
}
