/** White space of any length, which line ends and margins make. */
const whiteSpace = /\s+/g;

/** A text on one line, as titles and names are. */
export function toOneLine(text: string): string {
  return text.replace(whiteSpace, ' ').trim();
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
