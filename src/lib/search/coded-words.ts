/** What every coded word begins with, as no word of a language does: who types a word finds none of them by its beginning. */
const mark = 'qxz';
/** A word of the index that parts what is shown of a paper from what it is only found by. */
export const hiddenFrom = mark;
/** Digits and code points are written in these: the index cuts a word between letters and digits, and no ending is made of consonants alone. */
const consonants = 'bcdfghjklmnpqrtv';
/** Behind what may end like a word: endings are not told apart. */
const end = 'q';

/** Letters and digits that are to be found as a whole → a word of the index that nothing else is. */
export function toCodedWord(key: string): string {
  const coded = key.replace(/\d/g, (digit) => `q${consonants[Number(digit)] ?? ''}`);
  return mark + coded + end;
}

/** Characters → a word of the index for them; what begins with the same ones begins with it. */
export function toCodedCharacters(characters: string): string {
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  return mark + codes.map(toFive).join('');
}

/** A code point → five consonants. */
function toFive(code: number): string {
  const digits = [...code.toString(16).padStart(5, '0')];
  return digits.map((digit) => consonants[Number.parseInt(digit, 16)] ?? '').join('');
}

/** Whether a word of the index is coded: readers neither see nor type it. */
export function isCoded(word: string): boolean {
  return word.startsWith(mark);
}
