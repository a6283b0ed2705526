import { renderCount } from '#lib/display/render-count.ts';
import {
  type JudgedProblem,
  type Problem,
  type ProblemCode,
  renderProblem,
  type Severity,
} from '#lib/problem.ts';

/** A problem; where it isn’t said that somebody accepted it, nobody has. */
type ListedProblem = Problem & Partial<JudgedProblem>;

/** A line of a report. */
export interface ReportLine {
  /** What it is about: an accepted message is neither error nor warning. */
  kind: Severity | 'known';
  text: string;
}

/** A kind of message with more lines than this is grouped, and these many of it are shown. */
const [mostShown, shownOfMany] = [10, 3];

const toHint = (count: number): string => `--all lists ${count === 1 ? 'it' : 'them'}`;

const toKind = ({ severity, accepted }: ListedProblem): ReportLine['kind'] =>
  accepted ? 'known' : severity;

function toLine(problem: ListedProblem): ReportLine {
  const text = renderProblem(problem);
  return { kind: toKind(problem), text: problem.accepted ? `${text} (accepted)` : text };
}

/** Groups every code that has many problems: its first ones, and how many more there are. */
function listOpen(problems: ListedProblem[]): ReportLine[] {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const listed = new Set<ProblemCode>();
  return problems.flatMap((problem): ReportLine[] => {
    const same = byCode.get(problem.code) ?? [];
    if (same.length <= mostShown) return [toLine(problem)];
    if (listed.has(problem.code)) return [];
    listed.add(problem.code);
    const more = same.length - shownOfMany;
    const text = `… and ${more} more ${problem.code}: ${toHint(more)}`;
    return [...same.slice(0, shownOfMany).map(toLine), { kind: problem.severity, text }];
  });
}

/** Problems → the lines that tell of them: what is new, grouped, then how many are known; with `all` each in full. */
export function listProblems(problems: ListedProblem[], { all }: { all: boolean }): ReportLine[] {
  if (all) return problems.map(toLine);
  const known = problems.filter(({ accepted }) => accepted).length;
  const lines = listOpen(problems.filter(({ accepted }) => !accepted));
  if (known === 0) return lines;
  return [
    ...lines,
    { kind: 'known', text: `${renderCount(known, 'known message')} not shown: ${toHint(known)}` },
  ];
}

/** Whether something is there that a person must mend. */
export function hasErrors(problems: readonly ListedProblem[]): boolean {
  return problems.some((problem) => toKind(problem) === 'error');
}

/** `2 errors, 84 warnings`, of what isn’t accepted; empty where there is neither. */
export function renderCounts(problems: readonly ListedProblem[]): string {
  const count = (severity: Severity): number =>
    problems.filter((problem) => toKind(problem) === severity).length;
  return (['error', 'warning'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => renderCount(count(severity), severity))
    .join(', ');
}
