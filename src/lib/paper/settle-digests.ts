import type { Digest } from '#lib/digest/digest.ts';
import type { Problem, ProblemCode } from '#lib/problem.ts';
import type { DigestLines } from './find-left-out.ts';

/** What is no problem any more where metadata leaves the place out. */
const settled: ReadonlySet<ProblemCode> = new Set(['digest-left-out', 'digest-no-abstract']);

/** Digests → the same without what metadata has settled by leaving the place out. */
export function settleDigests(digests: Digest[], places: DigestLines[]): Digest[] {
  const byFile = Map.groupBy(places, ({ file }) => file);
  return digests.map((digest) => {
    const own = byFile.get(digest.file) ?? [];
    const isOpen = (line: number): boolean =>
      !own.some(({ from, to }) => line >= from && line <= to);
    const isProblem = ({ code, line }: Problem): boolean => !settled.has(code) || isOpen(line);
    return {
      ...digest,
      leftOut: digest.leftOut.filter(({ from }) => isOpen(from)),
      problems: digest.problems.filter(isProblem),
    };
  });
}
