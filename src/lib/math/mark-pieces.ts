import type { IntactFormula } from './intact-formulas.ts';
import type { TextMark } from '#lib/marked-text.ts';
import type { FoundLink } from './links.ts';
import type { Stretch } from './paragraphs.ts';
import type { Restoration } from './restoration.ts';
import type { StyleMark } from './styles.ts';
import type { TextPiece } from './to-phrasing.ts';

/** What a source's markup says of a text, by what becomes of it. */
export interface MarkPieces {
  formulas: IntactFormula[];
  links: FoundLink[];
  styles: Extract<TextMark, { kind: StyleName }>[];
  /** What is raised or lowered: a formula that was lost ends there. */
  scripts: Stretch[];
  leftOut: Restoration[];
}

type StyleName = Exclude<TextMark['kind'], 'formula' | 'link' | 'left-out'>;

/** A text’s marks → formulas, links, styles, and an entry for each thing that was left out. */
export function readMarks(text: string, marks: readonly TextMark[]): MarkPieces {
  const found: MarkPieces = { formulas: [], links: [], styles: [], scripts: [], leftOut: [] };
  for (const mark of marks) {
    const { start, end } = mark;
    if (mark.kind === 'formula') {
      found.formulas.push({ kind: 'math', start, end, tex: mark.tex, renders: true });
    } else if (mark.kind === 'link') {
      const label = text.slice(start, end);
      found.links.push({ kind: 'link', start, end, url: mark.url, label, changed: false });
    } else if (mark.kind === 'left-out') {
      const before = mark.what;
      found.leftOut.push({ kind: 'left-out', start, end, before, after: '', certainty: 'certain' });
    } else {
      found.styles.push(mark);
      if (mark.kind === 'raised' || mark.kind === 'lowered') found.scripts.push({ start, end });
    }
  }
  return found;
}

/** Pieces of a text in order, and its marked styles → both in order. A style whose edge lies in a piece gives way. */
export function withStyles(
  pieces: readonly TextPiece[],
  styles: MarkPieces['styles'],
): TextPiece[] {
  if (styles.length === 0) return [...pieces];
  const solid = pieces.filter(({ kind }) => kind !== 'open' && kind !== 'close');
  const isFree = freePlaces(solid);
  const edges = styles
    .filter(({ start, end }) => end > start && isFree(start) && isFree(end))
    .flatMap(({ kind, start, end }): StyleMark[] => [
      { kind: 'open', start, end: start, style: kind, isMarked: true },
      { kind: 'close', start: end, end },
    ]);
  return [...edges, ...pieces].sort((a, b) => a.start - b.start || toRank(a) - toRank(b));
}

/** At one place styles end first, then begin, then other things stand. */
function toRank(piece: TextPiece): number {
  if (piece.end > piece.start) return 2;
  return piece.kind === 'close' ? 0 : 1;
}

/** Stretches in order → whether a place lies in none of them, their ends aside. */
function freePlaces(solid: readonly Stretch[]): (place: number) => boolean {
  return (place) => {
    let [low, high] = [0, solid.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((solid[middle]?.start ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return (solid[low - 1]?.end ?? 0) <= place;
  };
}
