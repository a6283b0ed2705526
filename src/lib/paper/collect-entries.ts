import type { Digest, DigestEntry } from '#lib/digest/digest.ts';
import {
  type RestoredAbstract,
  type RestoredTitle,
  restoreAbstract,
  restoreTitle,
} from './restore-entry.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { Appearance } from '#lib/schema.ts';
import { toTitleKey } from './title-key.ts';

/** One paper as all digests together print it. */
export interface CollectedPaper {
  key: string;
  title: RestoredTitle;
  abstract: RestoredAbstract;
  /** As the newest digest prints it. */
  printed: string;
  /** By date, then by id. */
  digests: Appearance[];
  /** The newest digest's file, and the line there. */
  file: string;
  line: number;
}

/** White space of any length, which line breaks in a copy change. */
const whiteSpace = /\s+/g;

const toComparable = (text: string): string => text.replace(whiteSpace, ' ').trim();

function byDate(a: Digest, b: Digest): number {
  return a.date.localeCompare(b.date) || a.id.localeCompare(b.id);
}

function checkSameAbstract(known: CollectedPaper, entry: DigestEntry, file: string): Problem[] {
  if (toComparable(known.printed) === toComparable(entry.abstract)) return [];
  const other = `${known.file}:${known.line}`;
  return [toProblem('abstract-differs', { file, line: entry.from, values: { other } })];
}

/**
 * Digests → papers, each once: titles that differ only in case, dashes or spaces are one paper.
 * Papers come in the order of their first appearance; the newest digest's text counts.
 */
export function collectEntries(digests: Digest[]): {
  papers: CollectedPaper[];
  problems: Problem[];
} {
  const papers = new Map<string, CollectedPaper>();
  const problems: Problem[] = [];
  for (const { id, file, entries } of digests.toSorted(byDate)) {
    for (const [index, entry] of entries.entries()) {
      const title = restoreTitle(entry.title);
      const key = toTitleKey(title.plain);
      const known = papers.get(key);
      const appearance = { id, position: index + 1 };
      if (known) {
        problems.push(...checkSameAbstract(known, entry, file));
        if (known.digests.at(-1)?.id === id) continue;
      }
      const isSame = known?.printed === entry.abstract;
      papers.set(key, {
        key,
        title,
        abstract: known && isSame ? known.abstract : restoreAbstract(entry.abstract),
        printed: entry.abstract,
        digests: [...(known?.digests ?? []), appearance],
        file,
        line: entry.from,
      });
    }
  }
  return { papers: [...papers.values()], problems };
}
