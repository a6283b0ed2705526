import { isOperand, texOf, type Item, type Piece } from './formula-piece.ts';

/**
 * Takes what belongs above the bar of a fraction that comes next out of the row before it, and gives the fraction back.
 * `\frac{l \log V}{x}` leaves `l log V{x}`: all of the term stands above, but a function that begins the term, and
 * what is before a 1, stands in front: `\log\frac{m}{x}`, `\log\frac{1}{x}`.
 */
export function withNumerator(items: Item[], next: Item): Item[] {
  const { fraction } = next.piece;
  if (!fraction || !next.gap || fraction.top === '1') return [next];
  const start = startOfTerm(items);
  if (start === items.length || items[start]?.piece.kind === 'function') return [next];
  const above = items.splice(start);
  const top: Piece = { ...next.piece, tex: fraction.top };
  const tex = `\\frac{${texOf([...above, { piece: top, gap: true }])}}{${fraction.below}}`;
  return [{ piece: { ...next.piece, tex }, gap: above[0]?.gap ?? false }];
}

/** Where the operands and functions at the end of a row begin. */
function startOfTerm(items: readonly Item[]): number {
  const last = items.findLastIndex(
    ({ piece }) => piece.fraction !== undefined || !(isOperand(piece) || piece.kind === 'function'),
  );
  return last + 1;
}
