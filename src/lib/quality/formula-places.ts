import type { DamagedText } from './damage-tex.ts';

/** A formula's place, counted in characters that no clean-up moves. */
export interface PlacedFormula {
  tex: string;
  start: number;
  end: number;
  /** The place without digits, signs and points at its ends: originals have `8.2$\times$` and `$8.2\times$`. */
  core: { start: number; end: number };
}

/** A damaged text → its formulas with their places. */
export function placesIn({ text, spans }: DamagedText): PlacedFormula[] {
  const place = (at: number) => text.slice(0, at).replace(movable, '').length;
  return spans.map(({ start, end, tex }) => {
    const core = coreOf(text, { start, end });
    return {
      tex,
      start: place(start),
      end: place(end),
      core: { start: place(core.start), end: place(core.end) },
    };
  });
}

function coreOf(text: string, span: { start: number; end: number }) {
  let { start, end } = span;
  while (start < end && numeric.test(text[start] ?? '')) start += 1;
  while (end > start && numeric.test(text[end - 1] ?? '')) end -= 1;
  return start < end ? { start, end } : span;
}

/** `8`, `.`, `+`, `%` */
const numeric = /[\d.,+\-<>=\s%]/;
/** What clean-ups add, drop or change: left commands, quotes, dashes, braces, ties, full stops, white space */
const movable = /\\[a-zA-Z]+\{|[\s~\\{}*.,"'`“”‘’–—\-<>[\]]/g;
