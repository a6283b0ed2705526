import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { renderFormatList } from '#lib/digest/format-table.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
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
  toPublishedPapers,
} from '#lib/paper/paper-changes.ts';
import { type ConvertedPaper, toPapers } from '#lib/paper/to-papers.ts';
import { type Problem, renderProblem, toProblem } from '#lib/problem.ts';
import { dateSchema } from '#lib/schema.ts';
import { hash, readFolder, removeTemporary } from './io/content.ts';
import { type IncomingDigest, readDigests } from './io/digest-sources.ts';
import {
  defineCommand,
  type OptionValues,
  rootUsage,
  siteOptions,
  UsageError,
} from './io/command.ts';
import { loadDigestFormats } from './io/own-formats.ts';
import { openContent } from './io/site.ts';
import { paint, startProgress } from './io/terminal.ts';
import { readTopics } from './io/topics.ts';
import { version } from './io/version.ts';
import { writeAllWhole, writeWhole } from './io/write-whole.ts';

const usage = `Turns digests into papers: content/digests → content/papers.

  offprint convert [options] [FILE|FOLDER|-]…

Digests named here are first copied into content/digests, byte for byte; - reads standard input.
A digest's file name begins with its date, as in 2025-03-18.txt.

${rootUsage}
  --date DAY   the digest's date, YYYY-MM-DD, for a file whose name lacks it or for standard input
  --format NAME  the format of the digests named here, where their content does not tell it:
${renderFormatList({ indent: 15 })}
  --check      writes nothing; exits 1 if anything would change
  --force      replaces papers that were edited by hand, and removes those that no digest has any more
  --json       prints what was done as JSON on standard output
  --help       shows this

Exit code: 0 done, 1 something in the content needs a person, 2 wrong usage.
`;

const markdownFile = /\.md$/;
const metadataFile = /\.(?:json|ya?ml)$/;

const commandOptions = {
  root: siteOptions.root,
  date: { type: 'string' },
  format: { type: 'string' },
  check: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Options = OptionValues<typeof commandOptions>;

/** What a run did, as `--json` prints it. */
interface Report {
  digests: { id: string; date: string; file: string; papers: number; leftOutLines: number }[];
  papers: { slug: string; file: string; kind: PaperChange['kind']; ledger?: PaperLedger }[];
  restored: RestorationCount[];
  problems: Problem[];
}

export const command = defineCommand({
  name: 'convert',
  summary: 'digests → papers: content/digests → content/papers',
  usage,
  options: commandOptions,
  hasArguments: true,
  async run(options, inputs) {
    const site = await openContent(options);
    const formats = await loadDigestFormats(site);
    await checkUsage(options, { inputs, formats });
    return convert(options, { inputs, formats });
  },
});

/** What is to be converted beside what is there, and the formats that are known. */
interface Sources {
  inputs: string[];
  formats: DigestFormat[];
}

async function checkUsage({ date, format }: Options, sources: Sources): Promise<void> {
  if (date !== undefined && !dateSchema.safeParse(date).success)
    throw new UsageError(`--date takes a day as YYYY-MM-DD, not ${date}.`);
  if (format !== undefined) checkFormat(format, sources);
  for (const input of sources.inputs) {
    if (input !== '-' && !(await isThere(input)))
      throw new UsageError(`There is no file or folder ${input}.`);
  }
}

function checkFormat(format: string, { inputs, formats }: Sources): void {
  const names = formats.map(({ name }) => name);
  if (!names.includes(format))
    throw new UsageError(`There is no format ${format}: --format takes ${names.join(', ')}.`);
  if (inputs.length === 0)
    throw new UsageError('--format is for digests named on the command line: name one.');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Reads, converts, writes and reports; gives the exit code. */
async function convert(options: Options, { inputs, formats }: Sources): Promise<number> {
  const { root } = options;
  const found = await readDigests({
    root,
    inputs,
    date: options.date,
    format: options.format,
    formats,
    today: new Date().toISOString().slice(0, 10),
    readStandardInput: () => buffer(process.stdin),
  });
  const digests = await Promise.all(
    found.digests.map((digest) => parseDigest(digest, { formats })),
  );
  const topics = await readTopics(root);
  const stored = await readStored(root);
  const { published, problems: unreadable } = toPublishedPapers(stored, hash);
  const metadata = parseMetadata(
    await readTexts(root, { folder: 'metadata', pattern: metadataFile }),
  );
  const converted = toPapers({
    digests,
    metadata: metadata.records,
    topics: topics.matcher,
    topicSlugs: topics.slugs,
    published,
    hash,
  });
  const changes = toPaperChanges(converted.papers, stored, { version, hash });
  const wanted = changes.filter((change) => isWritten(change, options.force));
  if (!options.check) await write(root, { digests: found.digests, changes: wanted });
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
  const pending = options.check && (found.digests.some(({ isNew }) => isNew) || wanted.length > 0);
  print(report, { ...options, pending });
  return pending || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Papers → by slug what was restored in each, if anything. */
function toLedgers(papers: ConvertedPaper[]): Map<string, { ledger: PaperLedger }> {
  const restored = papers.filter(({ ledger }) => ledger.title.length + ledger.abstract.length > 0);
  return new Map(restored.map(({ frontmatter, ledger }) => [frontmatter.slug, { ledger }]));
}

async function readTexts(
  root: string,
  { folder, pattern }: { folder: string; pattern: RegExp },
): Promise<{ file: string; text: string }[]> {
  const files = await readFolder(root, folder, pattern);
  return files.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) }));
}

async function readStored(root: string): Promise<StoredPaper[]> {
  const files = await readTexts(root, { folder: 'papers', pattern: markdownFile });
  return files.map(({ file, text }) => ({ slug: basename(file, '.md'), file, text }));
}

/** Whether this run writes or removes the file. */
function isWritten({ kind }: PaperChange, isForced: boolean): boolean {
  const always: ChangeKind[] = ['new', 'changed', 'outdated', 'moved'];
  return always.includes(kind) || (isForced && kind !== 'unchanged');
}

/** Digests first: a run that is cut off after them is completed by the next. */
async function write(
  root: string,
  { digests, changes }: { digests: IncomingDigest[]; changes: PaperChange[] },
): Promise<void> {
  for (const folder of ['papers', 'digests']) {
    await removeTemporary(join(root, 'content', folder));
  }
  for (const { isNew, file, bytes } of digests) {
    if (isNew) await writeWhole(join(root, file), bytes);
  }
  const progress = startProgress('papers written');
  const files = changes.flatMap(({ file, text }) =>
    text === undefined ? [] : [{ path: join(root, file), data: text }],
  );
  writeAllWhole(files, (done) => {
    progress.show(done, files.length);
  });
  for (const { file, text } of changes) {
    if (text === undefined) await rm(join(root, file), { force: true });
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

interface Printing {
  json: boolean;
  force: boolean;
  /** Something would change. */
  pending: boolean;
}

function print(report: Report, { json, force, pending }: Printing): void {
  for (const problem of report.problems) {
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    process.stderr.write(`${paint(colour, renderProblem(problem))}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`${renderSummary(report, force)}\n${renderRestored(report)}`);
  if (pending) process.stderr.write(renderPending(report));
}

/** Why papers would change: another version wrote them, or what they are made of changed. */
function renderPending({ papers }: Report): string {
  const outdated = papers.filter(({ kind }) => kind === 'outdated').length;
  const reason =
    outdated > 0
      ? ` (${renderCount(outdated, 'paper')} of another version than ${version}, none edited by hand)`
      : '';
  return `content/papers is not up to date${reason}: run npm run convert.\n`;
}

/** `1 digest, 69 papers: 69 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out` */
function renderSummary({ digests, papers }: Report, force: boolean): string {
  const count = (kind: ChangeKind): number => papers.filter((paper) => paper.kind === kind).length;
  const leftOut = digests.reduce((sum, { leftOutLines }) => sum + leftOutLines, 0);
  const orphans = count('orphan');
  const parts = [
    `${count('new')} new`,
    `${count('changed')} changed`,
    ...(count('outdated') > 0 ? [`${count('outdated')} of another version`] : []),
    `${count('unchanged')} unchanged`,
    `${count('kept')} ${force ? 'edited and replaced' : 'kept as edited'}`,
    ...(count('moved') > 0 ? [`${count('moved')} moved`] : []),
    ...(orphans > 0 ? [`${orphans} in no digest ${force ? 'and removed' : 'but kept'}`] : []),
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

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
