import type { LineRange } from '#lib/digest/digest.ts';

/** White space of any length, which line ends and margins make. */
const whiteSpace = /\s+/g;

/** A text on one line, as titles and names are. */
export function toOneLine(text: string): string {
  return text.replace(whiteSpace, ' ').trim();
}

/** Lines that are not blank and stand in none of the ranges → ranges of their own, as a digest's header. */
export function toRemainingLines(text: string, taken: LineRange[]): LineRange[] {
  const lines = text.split('\n');
  const isTaken = new Uint8Array(lines.length + 2);
  for (const { from, to } of taken) isTaken.fill(1, from, Math.min(to, lines.length) + 1);
  const remaining: LineRange[] = [];
  lines.forEach((line, index) => {
    if (isTaken[index + 1] || line.trim() === '') return;
    const last = remaining.at(-1);
    if (last?.to === index) last.to = index + 1;
    else remaining.push({ from: index + 1, to: index + 1 });
  });
  return remaining;
}

/** A text → the line of a place in it, counted from 1. */
export function toLineCounter(text: string): (place: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return (place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
