import { Transform } from 'unicode2latex';
import { budgets } from '#lib/budgets.ts';

const transform = new Transform('bibtex');

/** Text → TeX in which nothing is a command that was none; braces stay even. */
export function toTex(text: string): string {
  return text
    .split('$')
    .map((part) => part.normalize('NFD').split(excess).map(toPiece).join(''))
    .join('\\$')
    .normalize('NFC');
}

/** Every second piece is marks beyond the bound, which stay as they are: the library tries all orders of a letter’s marks. */
function toPiece(piece: string, index: number): string {
  if (index % 2 === 1) return piece;
  return (piece.match(stretch) ?? []).map((part) => transform.tolatex(part)).join('');
}

/** The marks of a letter that are one too many. */
const excess = new RegExp(`(?<=\\p{M}{${budgets.marksOnLetter}})(\\p{M}+)`, 'u');
/** The library looks back over all that it has written, sign by sign: it gets no more than this at a time. */
const stretch = /.{1,500}(?:\s|$)|.{1,500}/gsu;
