import { z } from 'astro/zod';

const placeSchema = { start: z.int().min(0), end: z.int().min(0) };
const markStyles = ['emphasis', 'strong', 'code', 'raised', 'lowered'] as const;

/** How a stretch of a text is shown, as its source's markup says. */
export type MarkStyle = (typeof markStyles)[number];

/** What markup says of a stretch of a text, `[start, end)`; marks nest. */
export const textMarkSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(markStyles), ...placeSchema }),
  /** The text there is `$tex$`, whatever stands around it. */
  z.object({ kind: z.literal('formula'), ...placeSchema, tex: z.string() }),
  z.object({ kind: z.literal('link'), ...placeSchema, url: z.string() }),
  /** Something stood there that no page shows: `end` is `start`. */
  z.object({ kind: z.literal('left-out'), ...placeSchema, what: z.string() }),
]);

/** What markup says of a stretch of a text. */
export type TextMark = z.output<typeof textMarkSchema>;

/** A text whose markup was taken out of it, and what the markup says. */
export interface MarkedText {
  text: string;
  marks: TextMark[];
}

/** A text of which no markup says anything. */
export const toMarked = (text: string): MarkedText => ({ text, marks: [] });

interface Edit {
  start: number;
  end: number;
  /** Where the replacement stands in the new text. */
  from: number;
  to: number;
}

/** A marked text → the same with each match of a global pattern replaced; marks keep to their words. */
export function replaceMarked(
  { text, marks }: MarkedText,
  pattern: RegExp,
  replace: (match: RegExpExecArray) => string,
): MarkedText {
  const parts: string[] = [];
  const edits: Edit[] = [];
  let [at, length] = [0, 0];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const after = replace(match);
    if (after === match[0]) continue;
    parts.push(text.slice(at, start), after);
    const from = length + start - at;
    edits.push({ start, end, from, to: from + after.length });
    [at, length] = [end, from + after.length];
  }
  if (edits.length === 0) return { text, marks };
  return { text: parts.join('') + text.slice(at), marks: moveMarks(marks, edits) };
}

/** A marked text on one line, as titles are. */
export function oneLineMarked(marked: MarkedText): MarkedText {
  return trimMarked(replaceMarked(marked, whiteSpace, () => ' '));
}

/** A marked text without white space at either end. */
export function trimMarked(marked: MarkedText): MarkedText {
  return replaceMarked(marked, edges, () => '');
}

/** A text that was changed stretch by stretch, as cleaning does → its marks in what came out. */
export function remapMarks(
  { text, marks }: MarkedText,
  change: (part: string) => string,
): TextMark[] {
  const places = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const known = new Map<number, number>();
  let [at, length] = [0, 0];
  for (const place of places) {
    length += change(text.slice(at, place)).length;
    known.set(place, length);
    at = place;
  }
  const move = (place: number): number => known.get(place) ?? place;
  return marks.map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) }));
}

function moveMarks(marks: readonly TextMark[], edits: readonly Edit[]): TextMark[] {
  return marks.flatMap((mark) => {
    const start = move(mark.start, edits, 'to');
    const end = mark.kind === 'left-out' ? start : move(mark.end, edits, 'from');
    return end > start || mark.kind === 'left-out' ? { ...mark, start, end } : [];
  });
}

/** A place → where it lies now; one within an edit goes to the named end of it. */
function move(place: number, edits: readonly Edit[], within: 'from' | 'to'): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  const last = edits[low - 1];
  if (!last) return place;
  return place < last.end ? last[within] : place - last.end + last.to;
}

const whiteSpace = /\s+/g;
const edges = /^\s+|\s+$/g;
