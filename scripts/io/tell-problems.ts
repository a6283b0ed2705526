import type { Problem } from '#lib/problem.ts';
import { listProblems, type ReportLine } from '#lib/report/problem-list.ts';
import { paint } from './terminal.ts';

const colours = { error: 'red', warning: 'yellow', known: 'gray' } as const satisfies Record<
  ReportLine['kind'],
  unknown
>;

/** The option of every command that tells of problems, and its line in `--help`. */
export const allOption = { type: 'boolean', default: false } as const;
export const allUsage =
  '  --all        lists every message, those too that are known or one of many';

/** Writes what is wrong to standard error, a line each: many of a kind are grouped unless all are wanted. */
export function tellProblems(problems: readonly Problem[], { all }: { all: boolean }): void {
  for (const { kind, text } of listProblems([...problems], { all }))
    process.stderr.write(`${paint(colours[kind], text)}\n`);
}
