import { cleanData, type Cleaned, compose } from '#lib/clean-characters.ts';
import { remapMarks, type TextMark } from '#lib/marked-text.ts';
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

/** An entry → it with clean texts, and its marks where their words are now. */
function cleanEntry(entry: DigestEntry): Cleaned<DigestEntry> {
  const { value, removed } = cleanData(entry, compose);
  const { marks } = value;
  if (!marks) return { value, removed };
  const move = (name: 'title' | 'abstract'): Partial<Record<typeof name, TextMark[]>> => {
    const known = marks[name];
    if (!known) return {};
    const clean = (part: string): string => cleanData(part, compose).value;
    const text = entry[name];
    return { [name]: value[name] === text ? known : remapMarks({ text, marks: known }, clean) };
  };
  return { value: { ...value, marks: { ...move('title'), ...move('abstract') } }, removed };
}

/**
 * What came out of a format’s reader → the same without characters that only showed when it was decoded, as `\\u202e` of
 * JSON and `&#x202E;` of XML do. One problem counts them together with those that were left out of the text itself.
 */
export function cleanParsed(
  raw: ParsedDigest,
  { file, removed }: { file: string; removed: DecodedText['removed'] },
): CleanDigest {
  const entries = raw.entries.map(cleanEntry);
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
