import { unwrapped } from './formula-fonts.ts';
import { degree, isOperatorOnly } from './formula-brackets.ts';
import { isOperand, stronger, texOf, type Item, type Piece, type Place } from './formula-piece.ts';

/**
 * Takes what belongs above the bar of a fraction that comes next out of the row before it, and gives the fraction back.
 * `\frac{l \log V}{x}` leaves `l log V{x}`: all of the term stands above, but a function that begins the term, and
 * what is before a 1, stands in front: `\log\frac{m}{x}`, `\log\frac{1}{x}`.
 */
export function withNumerator(items: Item[], next: Item): Item[] {
  const { fraction } = next.piece;
  if (!fraction || (next.gap && fraction.top === '1')) return [next];
  const start = next.gap ? startOfTerm(items) : startOfProduct(items);
  if (start === items.length || items[start]?.piece.kind === 'function') return [next];
  const above = items.splice(start);
  const top: Piece = { ...next.piece, tex: fraction.top };
  const tex = `\\frac{${texOf([...above, { piece: top, gap: next.gap }])}}{${fraction.below}}`;
  return [{ piece: { ...next.piece, tex }, gap: above[0]?.gap ?? false }];
}

/** Where the product that ends a row begins: `4` of `4n{5}`; a bracket before it is a function's. */
function startOfProduct(items: readonly Item[]): number {
  let start = items.length;
  while (start > 0 && isFactor(items[start - 1]) && (start === items.length || !items[start]?.gap))
    start -= 1;
  return start;
}

const isFactor = (item: Item | undefined) =>
  item !== undefined && item.piece.kind !== 'group' && isOperand(item.piece);

/** Where the operands and functions at the end of a row begin. */
function startOfTerm(items: readonly Item[]): number {
  const last = items.findLastIndex(
    ({ piece }) => piece.fraction !== undefined || !(isOperand(piece) || piece.kind === 'function'),
  );
  return last + 1;
}

/** What stands above a bar and what follows it → the fraction, if one does: `8{255}` → `\frac{8}{255}`, which is what `\frac{8}{255}` leaves. */
export function readFraction(place: Place, above: Piece): Piece | undefined {
  if (place.text[place.at] !== '{' || !isFractionTop(above)) return undefined;
  if (place.text.startsWith(degree, place.at)) return undefined;
  const below = place.readInside({ ...place, at: place.at + 1, depth: place.depth + 1 }, '}');
  if (!below || isOperatorOnly(below)) return undefined;
  const numeric = above.kind === 'number' && below.kind === 'number';
  return {
    kind: 'group',
    end: below.end + 1,
    tex: `\\frac{${topTex(above)}}{${below.tex}}`,
    proof: numeric ? 2 : stronger(above.proof, below.proof),
    fraction: { top: topTex(above), below: below.tex },
  };
}

/** `\underline{\text{a}}` above a fraction bar was the argument of `\frac` itself. */
const topTex = ({ tex }: Piece): string => unwrapped(tex) ?? tex;

/** `{a}{b}` are two groups; what stood above a bar has lost its braces. */
const isFractionTop = (piece: Piece) => isOperand(piece) && !piece.tex.startsWith('{');
