import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { budgets } from '#lib/budgets.ts';
import { type JudgedProblem, type Problem, toProblem } from '#lib/problem.ts';
import {
  type Acceptance,
  acceptedPath,
  isAcceptable,
  toAcceptance,
  toAcceptanceKey,
  toProblemFile,
} from '#lib/report/acceptance.ts';
import {
  type AcceptedChange,
  type AcceptedFile,
  parseAccepted,
  renderAccepted,
} from '#lib/report/accepted-file.ts';
import { hash, isThere } from './content.ts';
import { writeWhole } from './write-whole.ts';

/** Problems, each with whether it was accepted before this run. */
export interface JudgedProblems {
  problems: JudgedProblem[];
  /** What became of the list, when what is open was to be accepted. */
  change?: AcceptedChange;
}

/** A file’s text; none of what is no file, is a link or is larger than any digest. */
async function readText(path: string): Promise<string | undefined> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > budgets.digestBytes) return undefined;
  return readFile(path, 'utf8');
}

/** `digests/a.eml#second.txt`: a file in a letter, whose lines are not the letter’s. */
const inLetter = /#[^/]*$/;

/** What accepts the problems of a file. Those of a file in a letter hold as long as the letter stays as it is. */
async function toFileAcceptances(
  path: string,
  problems: Problem[],
): Promise<[Problem, Acceptance][]> {
  const own = await readText(path);
  const text = own ?? (await readText(path.replace(inLetter, ''))) ?? '';
  const file = toProblemFile(text);
  return problems.map((problem) => {
    const { to: _, ...whole } = { ...problem, line: 0 };
    return [problem, toAcceptance(own === undefined ? whole : problem, { ...file, hash })];
  });
}

/** Each problem with what would accept it; problems of one file read it once. */
async function toAcceptances(root: string, problems: Problem[]): Promise<Map<Problem, Acceptance>> {
  const acceptances = new Map<Problem, Acceptance>();
  const byFile = Map.groupBy(problems.filter(isAcceptable), ({ file }) => file);
  for (const [file, ofFile] of byFile) {
    for (const [problem, acceptance] of await toFileAcceptances(join(root, file), ofFile))
      acceptances.set(problem, acceptance);
  }
  return acceptances;
}

/** What the list accepts, and what is wrong with it. A site needs no list. */
async function readAccepted(root: string): Promise<AcceptedFile> {
  const path = join(root, acceptedPath);
  if (!(await isThere(path))) return { accepted: [], problems: [] };
  try {
    return parseAccepted(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const problem = toProblem('accepted-file', { file: acceptedPath, values: { reason } });
    return { accepted: [], problems: [problem] };
  }
}

const toKeys = (acceptances: Iterable<Acceptance>): Set<string> =>
  new Set([...acceptances].map(toAcceptanceKey));

/** Problems → the same, each with whether the list accepts it. With `accept` the list is written anew from them. */
export async function judgeProblems(
  root: string,
  problems: Problem[],
  { accept }: { accept: boolean },
): Promise<JudgedProblems> {
  const list = await readAccepted(root);
  const acceptances = await toAcceptances(root, problems);
  const known = toKeys(list.accepted);
  const judged = problems.map((problem) => {
    const acceptance = acceptances.get(problem);
    return {
      ...problem,
      accepted: acceptance !== undefined && known.has(toAcceptanceKey(acceptance)),
    };
  });
  if (!accept) return { problems: [...list.problems.map(toOpen), ...judged] };
  const now = [...acceptances.values()];
  if (now.length > 0 || (await isThere(join(root, acceptedPath))))
    await writeWhole(join(root, acceptedPath), renderAccepted(now));
  return { problems: judged, change: toChange(known, toKeys(now)) };
}

const toOpen = (problem: Problem): JudgedProblem => ({ ...problem, accepted: false });

function toChange(before: Set<string>, now: Set<string>): AcceptedChange {
  const added = now.difference(before).size;
  return { accepted: now.size, added, dropped: before.difference(now).size };
}
