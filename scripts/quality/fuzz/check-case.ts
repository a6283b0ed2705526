import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { decodeText } from '#lib/digest/decode-text.ts';
import { parseDigestName } from '#lib/digest/digest-name.ts';
import { parseText } from '#lib/digest/parse-digest.ts';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { problemTable } from '#lib/problem.ts';
import { findLostWords, findUnowned } from '#lib/quality/fuzz/check-lines.ts';
import { findForbidden } from '#lib/quality/fuzz/find-forbidden.ts';
import { listWords } from '#lib/quality/fuzz/words.ts';
import { paperSchema } from '#lib/schema.ts';
import { command } from '../../convert.ts';
import type { Failure, FailureKind } from './failure.ts';
import { type CommandRun, runCommand } from '../run-command.ts';

/** A case as it is handed to who runs it. */
export interface CaseFile {
  number: number;
  fileName: string;
  bytes: Uint8Array;
  words: ReadonlySet<string>;
}

/** What came out of a case. */
export interface CaseResult {
  papers: number;
  failures: Failure[];
}

const reportSchema = z.object({
  papers: z.array(z.object({ kind: z.string() })),
  problems: z.array(z.object({ code: z.string(), file: z.string(), line: z.number() })),
});
type Report = z.output<typeof reportSchema>;

/** `content/digests/a.txt:3 digest-left-out 2 line(s) left out`, or a line of a group. */
const problemLine = /^\S.*? ([a-z]+(?:-[a-z]+)+) \S/;
/** `… and 15 more digest-left-out: --all lists them` */
const isRest = /^… and \d+ more [a-z-]+: --all lists them$/;
/** What a program says that met what it did not think of. */
const surprise =
  /^\s+at .+:\d+|\bundefined\b|\[object |\b(?:Type|Range|Reference|Syntax)Error\b|Maximum call stack/m;

function isTold(line: string): boolean {
  const code = problemLine.exec(line)?.[1];
  return isRest.test(line) || (code !== undefined && code in problemTable);
}

/** A conversion’s output → what no curator should have to read. */
function checkOutput({ code, errors }: CommandRun): Failure[] {
  const lines = errors.split('\n').filter((line) => line !== '');
  const odd = lines.filter((line) => !isTold(line) || surprise.test(line.slice(0, 200)));
  const forbidden = findForbidden(errors);
  return [
    ...(code === 0 || code === 1 ? [] : [fail('crash', `exit code ${code}`)]),
    ...odd.slice(0, 3).map((line) => fail('output', line.slice(0, 300))),
    ...(forbidden ? [fail('forbidden', `${forbidden} in a message`)] : []),
  ];
}

function fail(kind: FailureKind, detail: string): Failure {
  return { kind, detail };
}

/** A folder → its files’ texts by name. */
async function readTexts(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const texts = names
    .sort()
    .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

function checkPapers(papers: ReadonlyMap<string, string>): Failure[] {
  return [...papers].flatMap(([name, text]) => {
    const parsed = parseFrontMatter(text);
    const fields = parsed.ok ? paperSchema.safeParse(parsed.data) : undefined;
    const forbidden = findForbidden(text);
    return [
      ...(fields?.success ? [] : [fail('paper', name)]),
      ...(forbidden ? [fail('forbidden', `${forbidden} in ${name}`)] : []),
    ];
  });
}

/** Whether each line has its owner, and each word of a paper its place. */
async function checkText(
  { fileName, bytes, words }: CaseFile,
  { report, papers }: { report: Report; papers: ReadonlyMap<string, string> },
): Promise<Failure[]> {
  const name = parseDigestName(fileName);
  const { text, lines } = await decodeText(bytes, fileName);
  const parsed = name && parseText(text, { format: name.format });
  if (!parsed) return [];
  const own = report.problems.filter(({ file, line }) => file.endsWith(fileName) && line > 0);
  const named = new Set(own.map(({ line }) => (lines ? lines.indexOf(line) + 1 : line)));
  const unowned = findUnowned({ text, parsed });
  const lost = findLostWords({ text, parsed }, { words, named });
  const shown = new Set(listWords([...papers.values()].join('\n')));
  const unseen = parsed.entries
    .filter(({ from, isReplacement }) => !isReplacement && !named.has(from))
    .flatMap(({ title, abstract, from }) =>
      listWords(`${title} ${abstract}`)
        .filter((word) => words.has(word) && !shown.has(word))
        .map((word) => ({ line: from, word })),
    );
  return [
    ...unowned.slice(0, 3).map((line) => fail('owner', `line ${line}`)),
    ...[...lost, ...unseen]
      .slice(0, 3)
      .map(({ line, word }) => fail('lost', `line ${line}: ${word}`)),
  ];
}

async function writeDigest(root: string, { fileName, bytes }: CaseFile): Promise<void> {
  await rm(root, { recursive: true, force: true });
  await mkdir(join(root, 'content/digests'), { recursive: true });
  await writeFile(join(root, 'content/digests', fileName), bytes);
}

/** Converts again, where it was and in a clean folder: both must say and write the same. */
async function checkAgain(
  root: string,
  {
    file,
    papers,
    first,
  }: { file: CaseFile; papers: ReadonlyMap<string, string>; first: CommandRun },
): Promise<Failure[]> {
  const again = await runCommand(command, '--root', root, '--json');
  const after = await readTexts(join(root, 'content/papers'));
  const { papers: kinds } = toReport(again);
  await writeDigest(root, file);
  const clean = await runCommand(command, '--root', root, '--json');
  const anew = await readTexts(join(root, 'content/papers'));
  const isSame = (other: ReadonlyMap<string, string>): boolean =>
    JSON.stringify([...papers]) === JSON.stringify([...other]);
  return [
    ...(isSame(after) && kinds.every(({ kind }) => kind === 'unchanged')
      ? []
      : [fail('again', 'a second run changes papers')]),
    ...(isSame(anew) && clean.out === first.out && clean.errors === first.errors
      ? []
      : [fail('again', 'a clean run gives something else')]),
  ];
}

function toReport({ out }: CommandRun): Report {
  try {
    return reportSchema.parse(JSON.parse(out));
  } catch {
    return { papers: [], problems: [] };
  }
}

/** Converts a hostile digest in a folder of its own, and says what went wrong. */
export async function checkCase(root: string, file: CaseFile): Promise<CaseResult> {
  await writeDigest(root, file);
  const first = await runCommand(command, '--root', root, '--json');
  const papers = await readTexts(join(root, 'content/papers'));
  const failures = [
    ...checkOutput(first),
    ...checkPapers(papers),
    ...(await checkText(file, { report: toReport(first), papers })),
    ...(await checkAgain(root, { file, papers, first })),
  ];
  await rm(root, { recursive: true, force: true });
  return { papers: papers.size, failures };
}
