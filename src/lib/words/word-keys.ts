import { toPlainLetters } from '#lib/letters.ts';

/*
 * Words as the index knows them: it cuts texts at white space alone and keeps endings, other than the words of
 * sentences, by which topics are found.
 */

/** What the index drops inside a word */
const dropped = /[^\p{L}\p{N}_]+/gu;
/** Where a compound comes apart: `Grad-CAM`, `BatchNorm` */
const seam = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** A written word → its key in the index: `Grad-CAM,` → `gradcam`, `Poincaré` → `poincare`. */
export function toWordKey(written: string): string {
  return toPlainLetters(written).replace(dropped, '').toLowerCase();
}

/** A written word → its key and those of its parts, each once: `Grad-CAM` → `gradcam`, `grad`, `cam`. */
export function toWordKeys(written: string): string[] {
  const keys = [written, ...written.split(seam)].map(toWordKey).filter((key) => key !== '');
  return [...new Set(keys)];
}

/** Text → its words, as they are written. */
export function toWrittenWords(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
