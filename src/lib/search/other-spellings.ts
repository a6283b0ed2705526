import { toPlainLetters } from '#lib/letters.ts';
import { toWordKey, toWordKeys, toWrittenWords } from '#lib/words/word-keys.ts';
import { latinizeGreek, listGreek, nameGreek } from './greek.ts';
import { toSignedNames } from './signed-names.ts';
import { toCharacterPairs, withoutUnspaced } from './unspaced.ts';

/** Letters that no accent can be taken from, in plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};
const plainLetter = /[øłđıħŧðþßæœ]/giu;
/** As German and the North write them without their points. */
const doubled: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa' };
const doubledLetter = /[äöüøå]/giu;
/** Letters that are typed otherwise, and the sign of what is lowered */
const special = /[\p{Script=Greek}øłđıħŧðþßæœ]|(?<=[\p{L}\p{N}])_/iu;
/** The sign of what is lowered, and those of owners */
const unsaid = /[_™℠]/gu;
const ascii = /^[\x20-\x7e]*$/;
/** A look-alike is typed inside a name, as in `NFkB`, never alone. */
const latinName = /[A-Za-z][^A-Za-z]*[A-Za-z]/;

/** A text → words of the index that stand for others of it as readers may type them: `NF-κB` → `nfkappab`, `C++` → `cplusplus`, `翻译` → a coded word a pair of characters. */
export function toOtherSpellings(text: string): string[] {
  const words = toWrittenWords(withoutUnspaced(text.normalize('NFC')));
  return [...new Set(words.flatMap(toSpellings)), ...toCharacterPairs(text)];
}

function toSpellings(word: string): string[] {
  const typed = toTyped(word);
  const pointless = toDoubled(word);
  const doubledKeys = pointless === toWordKey(word) ? [] : [pointless];
  const named =
    typed === undefined ? [] : [...toWordKeys(typed), ...listGreek(word), ...toLatin(word)];
  const shown = new Set(
    word
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => ascii.test(part))
      .map(toWordKey),
  );
  const unseen = [...named, ...doubledKeys].filter((key) => key.length > 1 && !shown.has(key));
  return [...toSignedNames(typed ?? word), ...unseen];
}

/** A word → it in letters of a keyboard: `τ²-bench` → `tau2-bench`, `Wałęsa` → `Walesa`; undefined when it is written so, but for accents. */
export function toTyped(word: string): string | undefined {
  const isCompatible = word.normalize('NFKD') !== word.normalize('NFD');
  if (!isCompatible && !special.test(word)) return undefined;
  return nameGreek(toPlainLetters(word.replace(unsaid, ''))).replace(plainLetter, toPlain);
}

const toPlain = (letter: string): string => plainLetters[letter.toLowerCase()] ?? letter;

/** `Müller` → `mueller` */
export function toDoubled(word: string): string {
  return toWordKey(
    word.replace(doubledLetter, (letter) => doubled[letter.toLowerCase()] ?? letter),
  );
}

/** `NF-κB` → `nfkb` */
function toLatin(word: string): string[] {
  const plain = toPlainLetters(word);
  const latin = latinizeGreek(plain);
  return latin !== plain && latinName.test(plain) ? [toWordKey(latin)] : [];
}
