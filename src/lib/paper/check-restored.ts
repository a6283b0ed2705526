import type { Restoration, RestorationKind } from '#lib/math/restoration.ts';
import { findRawTex } from '#lib/math/raw-tex.ts';
import { compareBy, descending } from '#lib/order.ts';
import { type Problem, toProblem } from '#lib/problem.ts';

/** What was restored in a paper's text; places count in the title or abstract as printed. */
export interface PaperLedger {
  title: Restoration[];
  abstract: Restoration[];
}

/** A paper's restored text and the place that it comes from. */
export interface RestoredPaper {
  title: string;
  abstract: string;
  source: { file: string; line: number };
}

/** How often something was restored, and how often only by likelihood. */
export interface RestorationCount {
  kind: RestorationKind;
  certain: number;
  likely: number;
}

/** Ledgers → a count for each kind, the most frequent first. */
export function countRestorations(ledgers: readonly PaperLedger[]): RestorationCount[] {
  const counts = new Map<RestorationKind, RestorationCount>();
  for (const { title, abstract } of ledgers) {
    for (const { kind, certainty } of [...title, ...abstract]) {
      const count = counts.get(kind) ?? { kind, certain: 0, likely: 0 };
      count[certainty] += 1;
      counts.set(kind, count);
    }
  }
  return [...counts.values()].sort(
    compareBy(
      descending(({ certain, likely }) => certain + likely),
      ({ kind }) => kind,
    ),
  );
}

/** A warning for each paper in which TeX is left that can't be read. */
export function checkRestored(papers: readonly RestoredPaper[]): Problem[] {
  return papers.flatMap(({ title, abstract, source }) => {
    const tex = findRawTex(title) ?? findRawTex(abstract);
    return tex === undefined ? [] : [toProblem('tex-left', { ...source, values: { title, tex } })];
  });
}
