import { renderSafeJson, showCharacters } from '#lib/clean-characters.ts';
import { join } from 'node:path';
import { arxivSearch } from '#lib/enrich/arxiv-search.ts';
import { enrichedPath, renderEnriched, toEnrichedRecord } from '#lib/enrich/enriched-file.ts';
import { huggingFaceSearch } from '#lib/enrich/hugging-face-search.ts';
import { hasErrors } from '#lib/report/problem-list.ts';
import type { Metadata } from '#lib/schema.ts';
import { openAnswerCache } from './io/answer-cache.ts';
import { type Asker, createAsker, type Finding } from './io/ask-services.ts';
import { removeTemporary } from './io/content.ts';
import {
  defineCommand,
  type OptionValues,
  rootUsage,
  siteOptions,
  UsageError,
} from './io/command.ts';
import { openContent } from './io/site.ts';
import { version } from './io/version.ts';
import { createPoliteClient, type Politeness } from './io/polite-client.ts';
import { allOption, tellProblems } from './io/tell-problems.ts';
import { paint, startProgress } from './io/terminal.ts';
import { readUnknownPapers, type SlugPaper } from './io/unknown-papers.ts';
import { writeWhole } from './io/write-whole.ts';

const usage = `Looks up papers that lack an arXiv id and a DOI, by title: content/papers → ${enrichedPath}.

  offprint enrich [options]

Asks arXiv, and Hugging Face for what arXiv doesn't find: one request in three seconds. Answers are kept,
so that a run that was cut off goes on where it was. A paper is taken only when its title agrees, and its
authors or abstract don't speak against it. Afterwards run convert, which merges what was found.

${rootUsage}
  --dry-run            writes no metadata, says what would be found
  --limit N            asks for N papers at most
  --fresh              asks again where an answer is kept
  --cache DIR          where answers are kept (node_modules/.cache/offprint/enrich)
  --arxiv URL          arXiv's API (https://export.arxiv.org), also OFFPRINT_ARXIV
  --hugging-face URL   Hugging Face's (https://huggingface.co), also OFFPRINT_HUGGING_FACE
  --gap SECONDS        between two requests to one host; less than 3 only for hosts given here (3)
  --timeout SECONDS    for one request (30)
  --tries N            for one request (5)
  --all                lists every message, also those that are one of many
  --json               prints what was found as JSON on standard output
  --help               shows this

Exit code: 0 done, 1 a service could not be reached, or content that can't be read, 2 wrong usage.
`;

const commandOptions = {
  root: siteOptions.root,
  'dry-run': { type: 'boolean', default: false },
  limit: { type: 'string', default: '1000000' },
  fresh: { type: 'boolean', default: false },
  cache: { type: 'string', default: 'node_modules/.cache/offprint/enrich' },
  arxiv: { type: 'string', default: process.env['OFFPRINT_ARXIV'] ?? 'https://export.arxiv.org' },
  'hugging-face': {
    type: 'string',
    default: process.env['OFFPRINT_HUGGING_FACE'] ?? 'https://huggingface.co',
  },
  gap: { type: 'string', default: '3' },
  timeout: { type: 'string', default: '30' },
  tries: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  all: allOption,
} as const;

type Options = OptionValues<typeof commandOptions>;

/** A paper that was asked for, as `--json` prints it. */
interface Asked {
  slug: string;
  title: string;
  finding: Finding;
}

/** Hosts that ask for three seconds, however they are named. */
const publicHost = /(?:^|\.)(?:arxiv\.org|huggingface\.co)$/;
const smallestGap = 3000;

export const command = defineCommand({
  name: 'enrich',
  summary: 'asks arXiv and Hugging Face for papers without an id',
  usage,
  options: commandOptions,
  async run(options) {
    await openContent({ root: options.root });
    return enrich(options);
  },
});

async function enrich(options: Options): Promise<number> {
  const asker = openServices(options);
  const limit = toNumber('limit', options.limit);
  const { total, unknown, enriched, problems } = await readUnknownPapers(options.root);
  tellProblems(problems, options);
  await removeTemporary(options.cache);
  const asked = await askAll(asker, unknown.slice(0, limit));
  const isOffline = asker.down.size > 0 && asker.countAnswers() === 0;
  // A file that can't be read is not replaced: somebody's work may be in it.
  const isWritable = problems.every(({ file }) => file !== enrichedPath);
  const found = asked.flatMap(({ title, finding }) => toRecord(title, finding));
  const isWritten = found.length > 0 && !options['dry-run'] && !isOffline && isWritable;
  const known = enriched.map(({ record }) => record);
  if (isWritten) await writeFound(options.root, { known, found });
  report({ total, unknown: unknown.length, asked, asker, isOffline, isWritten }, options.json);
  return asker.down.size > 0 || hasErrors(problems) || countKind(asked, 'failed') > 0 ? 1 : 0;
}

function toNumber(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number) || number < 0)
    throw new UsageError(`--${name} takes a number, not ${text}.`);
  return number;
}

function openServices(options: Options): Asker {
  const gap = toNumber('gap', options.gap) * 1000;
  const politeness: Politeness = {
    userAgent: `Offprint/${version} (offprint enrich)`,
    gap,
    timeout: toNumber('timeout', options.timeout) * 1000,
    tries: Math.max(1, toNumber('tries', options.tries)),
    longestWait: 300_000,
  };
  const accesses = [
    { service: arxivSearch, base: options.arxiv },
    { service: huggingFaceSearch, base: options['hugging-face'] },
  ].map(({ service, base }) => {
    if (!URL.canParse(base) || !/^https?:/.test(base))
      throw new UsageError(
        `${service.name} needs an address with http:// or https://, not ${base}.`,
      );
    const isPublic = publicHost.test(new URL(base).hostname);
    const client = createPoliteClient({
      ...politeness,
      gap: isPublic ? Math.max(smallestGap, gap) : gap,
    });
    return { service, base: base.replace(/\/$/, ''), client };
  });
  const cache = openAnswerCache(options.cache);
  return createAsker(accesses, { cache, isFresh: options.fresh });
}

/** Asks for each paper, and stops when no service answers any more. */
async function askAll(asker: Asker, papers: SlugPaper[]): Promise<Asked[]> {
  const progress = startProgress('papers looked up');
  const asked: Asked[] = [];
  for (const [index, paper] of papers.entries()) {
    const finding = await asker.ask(paper);
    // A record finds its paper by a title that a digest prints; the last one is, corrected or not.
    asked.push({ slug: paper.slug, title: paper.titles.at(-1) ?? '', finding });
    progress.show(index + 1, papers.length);
    if (!process.stderr.isTTY) {
      const place = `${index + 1}/${papers.length}`;
      process.stderr.write(`${place} ${renderFinding(finding)}: ${paper.slug}\n`);
    }
    if (asker.down.size === 2 && asker.countAnswers() === 0) break;
  }
  progress.end();
  return asked;
}

function toRecord(title: string, finding: Finding): Metadata[] {
  if (finding.kind !== 'found') return [];
  const { candidate, at, sure } = finding;
  return [toEnrichedRecord(title, candidate, { at, sure })];
}

async function writeFound(
  root: string,
  { known, found }: { known: Metadata[]; found: Metadata[] },
): Promise<void> {
  await removeTemporary(join(root, 'content/metadata'));
  await writeWhole(join(root, enrichedPath), renderEnriched(known, found));
}

function renderFinding(finding: Finding): string {
  if (finding.kind === 'found')
    return `found arXiv:${finding.candidate.arxiv} at ${finding.at}, sure by ${finding.sure}`;
  if (finding.kind === 'none') return 'not found';
  const reason = showCharacters(finding.reason);
  return `${finding.kind === 'unsure' ? 'not taken' : 'no answer'}, ${reason}`;
}

function countKind(asked: Asked[], kind: Finding['kind']): number {
  return asked.filter(({ finding }) => finding.kind === kind).length;
}

interface Outcome {
  total: number;
  unknown: number;
  asked: Asked[];
  asker: Asker;
  isOffline: boolean;
  isWritten: boolean;
}

function report(
  { total, unknown, asked, asker, isOffline, isWritten }: Outcome,
  asJson: boolean,
): void {
  const down = [...asker.down].map(([name, reason]) => ({ name, reason }));
  for (const { name, reason } of down)
    process.stderr.write(
      `${paint('yellow', `${name} gives no answer: ${showCharacters(reason)}`)}\n`,
    );
  if (isOffline)
    process.stderr.write(
      'Without an answer nothing was changed: run it again with a network; kept answers are not asked for again.\n',
    );
  if (asJson) {
    process.stdout.write(`${renderSafeJson({ total, unknown, asked, down, isWritten })}\n`);
    return;
  }
  for (const { slug, finding } of asked) {
    if (finding.kind === 'found' || finding.kind === 'unsure')
      process.stdout.write(`${slug}: ${renderFinding(finding)}\n`);
  }
  const counts = `${countKind(asked, 'found')} found, ${countKind(asked, 'none')} not found, ${countKind(asked, 'unsure')} not taken, ${countKind(asked, 'failed')} without an answer`;
  process.stdout.write(`${unknown} of ${total} papers lack an identity; ${counts}\n`);
  if (isWritten)
    process.stdout.write(`Written to ${enrichedPath}: read it, then npm run convert.\n`);
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
