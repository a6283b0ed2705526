/** A run of text that is marked or not. */
export interface ExcerptPart {
  text: string;
  isMarked: boolean;
}

/** Words in an excerpt. */
const length = 34;

/**
 * A paper's indexed words and the positions found → the stretch with most different ones of them, with marks. What stands
 * before `start`, the title and the names, is shown elsewhere and only taken when nothing was found behind it.
 */
export function makeExcerpt(
  words: readonly string[],
  positions: readonly number[],
  start: number,
): ExcerptPart[] {
  const found = new Set(positions);
  const behind = [...found].filter((position) => position >= start).sort((a, b) => a - b);
  const from = behind.length === 0 ? start : findBest(words, behind, start);
  const shown = words.slice(from, from + length);
  const parts = shown.map((word, at) => ({ text: word, isMarked: found.has(from + at) }));
  return [
    ...(from > start ? [{ text: '…', isMarked: false }] : []),
    ...joinRuns(parts),
    ...(from + length < words.length ? [{ text: '…', isMarked: false }] : []),
  ];
}

function findBest(words: readonly string[], positions: readonly number[], start: number): number {
  let best = { from: start, count: 0 };
  for (const position of positions) {
    const from = Math.max(start, Math.min(position - 6, words.length - length));
    const inside = positions.filter((other) => other >= from && other < from + length);
    const count = new Set(inside.map((other) => words[other]?.toLowerCase())).size;
    if (count > best.count) best = { from, count };
  }
  return best.from;
}

function joinRuns(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const runs: ExcerptPart[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (last && !last.isMarked && !part.isMarked) last.text += ` ${part.text}`;
    else runs.push({ ...part });
  }
  return runs;
}
