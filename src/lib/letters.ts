/** Combining marks that NFKD splits off a letter: `é` → `e` + U+0301. */
const combiningMark = /\p{M}+/gu;

/** A text → its letters without accents, and signs in their plain form: `Poincaré`, `x²` → `Poincare`, `x2`. */
export function toPlainLetters(text: string): string {
  return text.normalize('NFKD').replace(combiningMark, '');
}
