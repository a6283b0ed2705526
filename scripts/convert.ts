import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { formatNames } from '#lib/digest/formats.ts';
import { parseDigest } from '#lib/digest/parse-digest.ts';
import { renderCount } from '#lib/display/render-count.ts';
import {
  countRestorations,
  type PaperLedger,
  type RestorationCount,
} from '#lib/paper/check-restored.ts';
import { parseMetadata } from '#lib/paper/parse-metadata.ts';
import {
  type ChangeKind,
  type PaperChange,
  type StoredPaper,
  toPaperChanges,
  toPublished,
} from '#lib/paper/paper-changes.ts';
import { type ConvertedPaper, toPapers } from '#lib/paper/to-papers.ts';
import { type Problem, renderProblem, toProblem } from '#lib/problem.ts';
import { dateSchema } from '#lib/schema.ts';
import { hash, readFolder, removeTemporary } from './io/content.ts';
import { type IncomingDigest, readDigests } from './io/digest-sources.ts';
import { exitWithUsageError, readCommandLine } from './io/options.ts';
import { paint, startProgress } from './io/terminal.ts';
import { readTopics } from './io/topics.ts';
import { writeAllWhole, writeWhole } from './io/write-whole.ts';

const usage = `Turns digests into papers: content/digests → content/papers.

  npm run convert -- [options] [FILE|FOLDER|-]…

Digests named here are first copied into content/digests, byte for byte; - reads standard input.
A digest's file name begins with its date, as in 2025-03-18.txt.

  --root DIR   folder that holds content/ (.)
  --date DAY   the digest's date, YYYY-MM-DD, for a file whose name lacks it or for standard input
  --format NAME  the format of the digests named here, where their content does not tell it:
               ${formatNames.join(', ')}
  --check      writes nothing; exits 1 if anything would change
  --force      replaces papers that were edited by hand, and removes those that no digest has any more
  --json       prints what was done as JSON on standard output
  --help       shows this

Exit code: 0 done, 1 something in the content needs a person, 2 wrong usage.
`;

/** Papers written at the same time. */
const markdownFile = /\.md$/;
const metadataFile = /\.(?:json|ya?ml)$/;
const { values: options, positionals: inputs } = readCommandLine({
  usage,
  options: {
    root: { type: 'string', default: '.' },
    date: { type: 'string' },
    format: { type: 'string' },
    check: { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

/** What a run did, as `--json` prints it. */
interface Report {
  digests: { id: string; date: string; file: string; papers: number; leftOutLines: number }[];
  papers: { slug: string; file: string; kind: PaperChange['kind']; ledger?: PaperLedger }[];
  restored: RestorationCount[];
  problems: Problem[];
}

await checkUsage();
process.exitCode = await convert();

async function checkUsage(): Promise<void> {
  const isDay = options.date === undefined || dateSchema.safeParse(options.date).success;
  if (!isDay) exitWithUsageError(`--date takes a day as YYYY-MM-DD, not ${options.date ?? ''}.`);
  if (!(await isThere(join(options.root, 'content')))) {
    exitWithUsageError(
      `There is no content/ in ${options.root}: name the folder that holds it with --root.`,
    );
  }
  checkFormat();
  for (const input of inputs) {
    if (input !== '-' && !(await isThere(input)))
      exitWithUsageError(`There is no file or folder ${input}.`);
  }
}

function checkFormat(): void {
  const { format } = options;
  if (format === undefined) return;
  if (!formatNames.includes(format))
    exitWithUsageError(`There is no format ${format}: --format takes ${formatNames.join(', ')}.`);
  if (inputs.length === 0)
    exitWithUsageError('--format is for digests named on the command line: name one.');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Reads, converts, writes and reports; gives the exit code. */
async function convert(): Promise<number> {
  const found = await readDigests({
    root: options.root,
    inputs,
    date: options.date,
    format: options.format,
    today: new Date().toISOString().slice(0, 10),
    readStandardInput: () => buffer(process.stdin),
  });
  const digests = await Promise.all(found.digests.map(parseDigest));
  const topics = await readTopics(options.root);
  const stored = await readStored();
  const { published, problems: unreadable } = toPublished(stored, hash);
  const metadata = parseMetadata(await readTexts('metadata', metadataFile));
  const converted = toPapers({
    digests,
    metadata: metadata.records,
    topics: topics.matcher,
    topicSlugs: topics.slugs,
    published,
    hash,
  });
  const changes = toPaperChanges(converted.papers, stored, hash);
  if (!options.check) await write(found.digests, changes);
  const ledgers = toLedgers(converted.papers);
  const report: Report = {
    digests: digests.map(({ id, date, file, entries, leftOut }) => ({
      id,
      date,
      file,
      papers: entries.length,
      leftOutLines: leftOut.reduce((sum, { from, to }) => sum + to - from + 1, 0),
    })),
    papers: changes.map(({ slug, file, kind }) => ({ slug, file, kind, ...ledgers.get(slug) })),
    restored: countRestorations([...ledgers.values()].map(({ ledger }) => ledger)),
    problems: [
      ...found.problems,
      ...digests.flatMap(({ problems }) => problems),
      ...topics.problems,
      ...metadata.problems,
      ...converted.problems,
      ...(options.force ? [] : [...unreadable, ...checkChanges(changes, unreadable)]),
    ],
  };
  const pending =
    options.check && (found.digests.some(({ isNew }) => isNew) || changes.some(isWritten));
  print(report, pending);
  return pending || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Papers → by slug what was restored in each, if anything. */
function toLedgers(papers: ConvertedPaper[]): Map<string, { ledger: PaperLedger }> {
  const restored = papers.filter(({ ledger }) => ledger.title.length + ledger.abstract.length > 0);
  return new Map(restored.map(({ frontmatter, ledger }) => [frontmatter.slug, { ledger }]));
}

async function readTexts(
  folder: string,
  pattern: RegExp,
): Promise<{ file: string; text: string }[]> {
  const files = await readFolder(options.root, folder, pattern);
  return files.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) }));
}

async function readStored(): Promise<StoredPaper[]> {
  const files = await readTexts('papers', markdownFile);
  return files.map(({ file, text }) => ({ slug: basename(file, '.md'), file, text }));
}

/** Whether this run writes or removes the file. */
function isWritten({ kind }: PaperChange): boolean {
  const always: ChangeKind[] = ['new', 'changed', 'moved'];
  return always.includes(kind) || (options.force && kind !== 'unchanged');
}

/** Digests first: a run that is cut off after them is completed by the next. */
async function write(digests: IncomingDigest[], changes: PaperChange[]): Promise<void> {
  for (const folder of ['papers', 'digests']) {
    await removeTemporary(join(options.root, 'content', folder));
  }
  for (const { isNew, file, bytes } of digests) {
    if (isNew) await writeWhole(join(options.root, file), bytes);
  }
  const progress = startProgress('papers written');
  const wanted = changes.filter(isWritten);
  const files = wanted.flatMap(({ file, text }) =>
    text === undefined ? [] : [{ path: join(options.root, file), data: text }],
  );
  writeAllWhole(files, (done) => {
    progress.show(done, files.length);
  });
  for (const { file, text } of wanted) {
    if (text === undefined) await rm(join(options.root, file), { force: true });
  }
  progress.end();
}

function checkChanges(changes: PaperChange[], unreadable: Problem[]): Problem[] {
  const named = new Set(unreadable.map(({ file }) => file));
  return changes.flatMap(({ kind, file }) => {
    if (named.has(file)) return [];
    if (kind === 'kept') return [toProblem('paper-edited', { file })];
    return kind === 'orphan' ? [toProblem('paper-orphan', { file })] : [];
  });
}

function print(report: Report, pending: boolean): void {
  for (const problem of report.problems) {
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    process.stderr.write(`${paint(colour, renderProblem(problem))}\n`);
  }
  if (options.json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`${renderSummary(report)}\n${renderRestored(report)}`);
  if (pending) process.stderr.write('content/papers is not up to date: run npm run convert.\n');
}

/** `1 digest, 69 papers: 69 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out` */
function renderSummary({ digests, papers }: Report): string {
  const count = (kind: ChangeKind): number => papers.filter((paper) => paper.kind === kind).length;
  const leftOut = digests.reduce((sum, { leftOutLines }) => sum + leftOutLines, 0);
  const orphans = count('orphan');
  const parts = [
    `${count('new')} new`,
    `${count('changed')} changed`,
    `${count('unchanged')} unchanged`,
    `${count('kept')} ${options.force ? 'edited and replaced' : 'kept as edited'}`,
    ...(count('moved') > 0 ? [`${count('moved')} moved`] : []),
    ...(orphans > 0
      ? [`${orphans} in no digest ${options.force ? 'and removed' : 'but kept'}`]
      : []),
  ];
  const total = papers.length - orphans - count('moved');
  return `${renderCount(digests.length, 'digest')}, ${renderCount(total, 'paper')}: ${parts.join(', ')}; ${renderCount(leftOut, 'line')} left out`;
}

/** `Restored: 4 formula (1 likely), 2 quote`, or nothing. */
function renderRestored({ restored }: Report): string {
  if (restored.length === 0) return '';
  const parts = restored.map(({ kind, certain, likely }) => {
    const doubt = likely > 0 ? ` (${likely} likely)` : '';
    return `${certain + likely} ${kind}${doubt}`;
  });
  return `Restored: ${parts.join(', ')}\n`;
}
