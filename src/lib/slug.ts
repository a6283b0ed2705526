import { toPlainLetters } from '#lib/letters.ts';

const maximumLength = 80;

/** Everything between two words of a slug: `a: b/c` → `a`, `b`, `c`. */
const betweenWords = /[^a-z0-9]+/;

/** Letters that NFKD does not take apart, as they are usually written in ASCII. */
const asciiLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
/** Greek letters by name, since titles hold them as symbols: `τ²-Bench` → `tau2-bench`. */
const greekLetters =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

function toAscii(letter: string): string {
  const greek = greekLetters[letter.charCodeAt(0) - 0x3b1];
  return asciiLetters[letter] ?? greek ?? letter;
}

/** A plain title → the words of its slug, ASCII and lower case. */
function toSlugWords(title: string): string[] {
  const lower = toPlainLetters(title).toLowerCase();
  return [...lower].map(toAscii).join('').split(betweenWords).filter(Boolean);
}

/** Words → `a-b-c`, cut at a word so that it stays within `length`; a longer first word is cut itself. */
function joinWithin(words: string[], length: number): string {
  let slug = words[0]?.slice(0, length) ?? '';
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > length) break;
    slug = `${slug}-${word}`;
  }
  return slug;
}

/**
 * A plain title → a slug of `[a-z0-9-]`, at most 80 characters, cut at a word.
 * `''` when the title has no letter or digit that ASCII can show.
 */
export function toSlug(title: string): string {
  return joinWithin(toSlugWords(title), maximumLength);
}

/** A slug and a tag → `slug-tag` within 80 characters, for a second paper whose title gives the same slug. */
export function toTaggedSlug(slug: string, tag: string): string {
  return `${joinWithin(slug.split('-'), maximumLength - 1 - tag.length) || 'paper'}-${tag}`;
}
