/** White space and every dash: `Grad-CAM`, `Grad CAM`, `Grad–CAM`. */
const spacesAndDashes = /[\s\p{Pd}\u2212]+/gu;

/** A plain title → the key that is the same for titles that differ only in case, dashes or spaces. */
export function toTitleKey(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(spacesAndDashes, '');
}
