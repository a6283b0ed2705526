/** Combining marks, which a reader needn't type */
const marks = /\p{M}+/gu;
/** What the index drops inside a word */
const dropped = /[^\p{L}\p{N}_]+/gu;
/** Where a compound comes apart: `Grad-CAM`, `BatchNorm` */
const seam = /[^\p{L}\p{N}]+|(?<=\p{Ll})(?=\p{Lu})/u;

/** A written word → its key in the index: `Grad-CAM,` → `gradcam`, `Poincaré` → `poincare`. */
export function toKey(written: string): string {
  return written.normalize('NFKD').replace(marks, '').replace(dropped, '').toLowerCase();
}

/** A written word → its key and those of its parts, each once: `Grad-CAM` → `gradcam`, `grad`, `cam`. */
export function toKeys(written: string): string[] {
  const keys = [written, ...written.split(seam)].map(toKey).filter((key) => key !== '');
  return [...new Set(keys)];
}

/** Text → its words, as they are written. */
export function toWritten(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}
