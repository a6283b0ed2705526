import { inVersionOrder } from './abstract-history.ts';
import type { PaperAppearance } from './to-appearances.ts';

const isReplacement = ({ entry }: PaperAppearance): boolean => entry.isReplacement === true;

/** A paper's entries → those that print it. What only tells that it was replaced does so where nothing else does. */
export function toPrinted(appearances: PaperAppearance[]): PaperAppearance[] {
  const printed = appearances.filter((appearance) => !isReplacement(appearance));
  return printed.length > 0 ? printed : appearances;
}

/** A paper's entries and the newest that prints it → the one whose title counts: a newer replacement's, if there is one. */
export function findTitled(
  appearances: PaperAppearance[],
  newest: PaperAppearance,
): PaperAppearance {
  const titled = appearances.filter((one) => one === newest || isReplacement(one));
  return inVersionOrder(titled).at(-1) ?? newest;
}

/** The entries of a paper that no digest prints: none unless all of them only tell that it was replaced. */
export function countReplacements(appearances: PaperAppearance[]): number {
  return appearances.every(isReplacement) ? appearances.length : 0;
}
