/*
 * Keys by which texts are one text. They keep accents, other than the keys of search and slugs: authors and titles that
 * differ in an accent alone may be two. A title keeps its signs (`C` is not `C++`), an abstract drops them, since
 * formats of digests write formulas in different ways.
 */

/** White space and every dash: `Grad-CAM`, `Grad CAM`, `Grad–CAM`. */
const spacesAndDashes = /[\s\p{Pd}\u2212]+/gu;
/** All but letters and digits: the same text in two formats differs in no others. */
const noWord = /[^\p{L}\p{N}]+/gu;

const toPlainCase = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A plain title → the key that is the same for titles that differ only in case, dashes or spaces. */
export function toTitleKey(title: string): string {
  return toPlainCase(title).replace(spacesAndDashes, '');
}

/** A plain abstract → what is the same in every format and spelling of it. */
export function toAbstractKey(plain: string): string {
  return toPlainCase(plain).replace(noWord, '');
}

/** A plain text → its words by the same measure, to see how much two texts have in common. */
export function toKeyWords(text: string): string[] {
  return toPlainCase(text).split(noWord).filter(Boolean);
}
