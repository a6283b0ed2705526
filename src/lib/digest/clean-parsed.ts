import { cleanData } from '#lib/clean-characters.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { DecodedText } from './decode-text.ts';
import type { DigestEntry, ParsedDigest } from './digest.ts';

/** A digest whose texts are clean, and what was said of it. */
interface CleanDigest {
  parsed: ParsedDigest;
  problems: Problem[];
}

function toLine(entries: DigestEntry[], isDirty: (index: number) => boolean): number | undefined {
  return entries.find((_, index) => isDirty(index))?.from;
}

/**
 * What came out of a format’s reader → the same without characters that only showed when it was decoded, as `\\u202e` of
 * JSON and `&#x202E;` of XML do. One problem counts them together with those that were left out of the text itself.
 */
export function cleanParsed(
  raw: ParsedDigest,
  { file, removed }: { file: string; removed: DecodedText['removed'] },
): CleanDigest {
  const entries = raw.entries.map(cleanData);
  const { value: others } = cleanData({ leftOut: raw.leftOut, headerDate: raw.headerDate });
  const decoded = entries.reduce((sum, entry) => sum + entry.removed, 0);
  const count = decoded + (removed?.count ?? 0);
  const line = toLine(raw.entries, (index) => (entries[index]?.removed ?? 0) > 0);
  const { headerDate, leftOut } = others;
  return {
    parsed: {
      ...raw,
      leftOut,
      ...(headerDate ? { headerDate } : {}),
      entries: entries.map(({ value }) => value),
    },
    problems: toCount(count, { file, lines: [removed?.line, line] }),
  };
}

/** Says how many characters were left out, at the first line that had one. */
export function toCount(
  count: number,
  { file, lines }: { file: string; lines: (number | undefined)[] },
): Problem[] {
  if (count === 0) return [];
  const known = lines.filter((line) => line !== undefined);
  return [toProblem('digest-characters', { file, line: Math.min(...known), values: { count } })];
}
