import { type Problem, type ProblemCode, toProblem } from '#lib/problem.ts';

/**
 * What a build left out or could not make. Vite loads the loaders, the pages and the integration apart, each with modules of
 * its own: what they share lies in the process.
 */
interface Shared {
  problems: Map<string, Problem>;
}

function getShared(): Shared {
  const holder = globalThis as { offprintBuild?: Shared };
  return (holder.offprintBuild ??= { problems: new Map() });
}

/** Notes that a build goes on without something: the file that it is of, and why. */
export function noteProblem(code: ProblemCode, file: string, values: Record<string, string>): void {
  const problem = toProblem(code, { file, values });
  getShared().problems.set(`${file} ${problem.message}`, problem);
}

/** All that was noted, in the order of files. */
export function listProblems(): Problem[] {
  return [...getShared().problems.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** An error → what it says, on one line and without what a terminal sets in bold. */
export function toReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll('**', '').replace(/\s+/g, ' ').trim();
}
