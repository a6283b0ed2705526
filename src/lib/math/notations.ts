import type { FoundFormula } from './formula-reader.ts';

/** A notation whose calligraphic letters the damage made plain. */
interface Notation {
  pattern: RegExp;
  /** The match → its TeX. */
  toTex: (match: string) => string;
}

const calligraphic = (letter: string) => `\\mathcal{${letter}}`;

const notations: Notation[] = [
  // Region and contour accuracy of video segmentation. `J\&F` kept its backslash: two formulas stood there.
  {
    pattern: /(?<![\w&\\])J&F(?!\w)/g,
    toTex: () => `${calligraphic('J')}\\&${calligraphic('F')}`,
  },
  { pattern: /(?<![\w&\\])J(?=\\&F(?!\w))|(?<=(?<![\w&\\])J\\&)F(?!\w)/g, toTex: calligraphic },
  // The normal distribution
  {
    pattern: /(?<![\w\\])N\(0, ?[1I]\)/g,
    toTex: (match) => `${calligraphic('N')}${match.slice(1)}`,
  },
];

/** Damaged text → the formulas in it that a field writes in one way only. */
export function findNotations(text: string): FoundFormula[] {
  return notations.flatMap(({ pattern, toTex }) =>
    [...text.matchAll(pattern)].map(({ index: start, 0: match }) => ({
      kind: 'formula',
      start,
      end: start + match.length,
      tex: toTex(match),
      proof: 1,
    })),
  );
}
