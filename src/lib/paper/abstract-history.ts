import { budgets } from '#lib/budgets.ts';
import type { Keep } from '#lib/keep.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { EarlierAbstract } from '#lib/schema.ts';
import { toAbstractKey } from '#lib/words/text-keys.ts';
import { type RestoredAbstract, restoreAbstract } from './restore-entry.ts';
import type { PaperAppearance } from './to-appearances.ts';

/** One wording of a paper's abstract. */
export interface Wording {
  /** Where it appeared first. */
  appearance: PaperAppearance;
  /** White space aside. */
  printed: string;
  restored: RestoredAbstract;
}

/** A paper's abstracts in order: each differs from the one before it. */
export interface AbstractHistory {
  wordings: Wording[];
  problems: Problem[];
}

/** White space of any length, which line breaks in a copy change. */
const whiteSpace = /\s+/g;

/** Entries by date → oldest first: by version where every one has its version, else as they are. */
export function inVersionOrder(appearances: PaperAppearance[]): PaperAppearance[] {
  const toVersion = ({ entry }: PaperAppearance): number => entry.identity?.version ?? 0;
  if (appearances.some((appearance) => toVersion(appearance) === 0)) return appearances;
  return appearances.toSorted((a, b) => toVersion(a) - toVersion(b));
}

/** A paper's appearances by date → the newest one, and how its abstract came to be what it is. */
export function toHistory(
  appearances: PaperAppearance[],
  keep?: Keep,
): AbstractHistory & {
  newest: PaperAppearance | undefined;
} {
  const ordered = inVersionOrder(appearances.filter(({ entry }) => entry.abstract.trim() !== ''));
  const wordings: Wording[] = [];
  const problems: Problem[] = [];
  for (const appearance of ordered) {
    const printed = appearance.entry.abstract.replace(whiteSpace, ' ').trim();
    const last = wordings.at(-1);
    if (last?.printed === printed) continue;
    const { abstract, marks, tex } = appearance.entry;
    const restored = restoreAbstract(abstract, { tex, marks: marks?.abstract, keep });
    if (last && toAbstractKey(last.restored.plain) === toAbstractKey(restored.plain)) {
      wordings[wordings.length - 1] = { appearance: last.appearance, printed, restored };
      continue;
    }
    if (last) problems.push(toChange(last.appearance, appearance));
    wordings.push({ appearance, printed, restored });
  }
  return { wordings, problems, newest: ordered.at(-1) ?? appearances.at(-1) };
}

function toChange(before: PaperAppearance, { file, entry }: PaperAppearance): Problem {
  const other = `${before.file}:${before.entry.from}`;
  const values = { other, title: entry.title.slice(0, 200) };
  return toProblem('abstract-differs', { file, line: entry.from, values });
}

/** All wordings but the present one, as far back as a file can hold them. */
export function toEarlier(wordings: Wording[]): EarlierAbstract[] {
  const earlier = wordings.slice(0, -1).map(({ appearance, restored }, index) => ({
    digest: appearance.digest,
    changedBy: wordings[index + 1]?.appearance.digest ?? appearance.digest,
    abstract: restored.plain,
  }));
  let room: number = budgets.earlierCharacters;
  const kept = earlier.toReversed().filter(({ abstract }) => {
    room -= abstract.length;
    return room >= 0;
  });
  return kept.reverse();
}
