import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCase } from '#lib/quality/fuzz/make-case.ts';
import { defineCommand, type OptionValues, UsageError } from '../io/command.ts';
import { startProgress } from '../io/terminal.ts';
import { buildBatch } from './fuzz/build-batch.ts';
import type { CaseFile } from './fuzz/check-case.ts';
import { checkDist } from './fuzz/check-dist.ts';
import { encodeCase } from './fuzz/encode-case.ts';
import { type Failure, failureKinds } from './fuzz/failure.ts';
import { readFixtures } from './fuzz/fixtures.ts';
import { runCases } from './fuzz/run-cases.ts';

const usage = `Makes hostile digests of every format, converts them, builds them, and tells what went wrong.

  npm run fuzz -- [options]

  --cases N     how many digests (500)
  --seed N      which ones (1): the same seed gives the same digests
  --case N      only this one
  --batch N     how many share a built site (100); 0 builds none
  --limit N     seconds of the processor that one may take (20)
  --json        prints the outcome as JSON
  --help        shows this

Exit code: 0 nothing went wrong, 1 something did, 2 wrong usage.
`;

/** What went wrong in which case. */
interface CaseFailure extends Failure {
  case: number;
  recipe: string;
}

function toCount(name: string, written: string): number {
  const count = Number(written);
  if (written.trim() === '' || !Number.isSafeInteger(count) || count < 0)
    throw new UsageError(`--${name} takes a whole number, not ${written}.`);
  return count;
}

/** What is made and how, as the command line says it. */
interface Plan {
  seed: number;
  numbers: number[];
  batch: number;
  limit: number;
}

/** What a run found. */
interface Outcome {
  seed: number;
  cases: number;
  papers: number;
  failures: CaseFailure[];
}

const commandOptions = {
  cases: { type: 'string', default: '500' },
  seed: { type: 'string', default: '1' },
  case: { type: 'string' },
  batch: { type: 'string', default: '100' },
  limit: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
} as const;

export const command = defineCommand({
  name: 'fuzz',
  summary: 'hostile digests, converted and built',
  usage,
  options: commandOptions,
  async run(options) {
    const outcome = await fuzz(toPlan(options));
    print(outcome, options.json);
    return outcome.failures.length === 0 ? 0 : 1;
  },
});

function toPlan(options: OptionValues<typeof commandOptions>): Plan {
  const count = toCount('cases', options.cases);
  return {
    seed: toCount('seed', options.seed),
    numbers:
      options.case === undefined
        ? Array.from({ length: count }, (_, at) => at)
        : [toCount('case', options.case)],
    batch: toCount('batch', options.batch),
    limit: toCount('limit', options.limit),
  };
}

async function fuzz({ seed, numbers, batch, limit }: Plan): Promise<Outcome> {
  const fixtures = await readFixtures();
  const cases = numbers.map((number) => makeCase({ seed, fixtures }, number));
  const recipes = new Map(cases.map(({ number, recipe }) => [number, recipe]));
  const files = cases.map((made): CaseFile => {
    const { number, fileName, words } = made;
    return { number, fileName, words, bytes: encodeCase(made) };
  });
  const failures: CaseFailure[] = [];
  const note = (number: number, found: Failure[]): void => {
    const recipe = recipes.get(number) ?? 'several cases together';
    failures.push(...found.map((failure) => ({ case: number, recipe, ...failure })));
  };
  const papers = await convertAll(files, { limit, note });
  // What ends a conversion would end that of its whole batch.
  const ended = new Set(
    failures.filter(({ kind }) => kind === 'crash' || kind === 'hang').map((one) => one.case),
  );
  const built = files.filter(({ number }) => !ended.has(number));
  if (batch > 0) await buildAll(built, { batch, note });
  failures.sort((a, b) => a.case - b.case);
  return { seed, cases: cases.length, papers, failures };
}

type Note = (number: number, found: Failure[]) => void;

/** Converts each case alone; tells how many papers came out. */
async function convertAll(
  files: CaseFile[],
  { limit, note }: { limit: number; note: Note },
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-fuzz-'));
  const progress = startProgress('cases');
  let [done, papers] = [0, 0];
  await runCases(files, {
    folder,
    limit,
    workers: availableParallelism(),
    onDone: (number, result) => {
      papers += result.papers;
      note(number, result.failures);
      progress.show(++done, files.length);
    },
  });
  progress.end();
  await rm(folder, { recursive: true, force: true });
  return papers;
}

/** Builds sites of many cases each, two at a time, and reads all that they hold. */
async function buildAll(
  files: CaseFile[],
  { batch, note }: { batch: number; note: Note },
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(files.length / batch) }, (_, at) =>
    files.slice(at * batch, (at + 1) * batch),
  );
  const progress = startProgress('sites');
  let done = 0;
  const queue = batches.entries();
  const builders = Array.from({ length: 2 }, async () => {
    for (const [index, own] of queue) {
      const { root, slugs, failures } = await buildBatch(own, `fuzz-${process.pid}-${index}`);
      note(
        -1,
        failures.map((detail) => ({ kind: 'build', detail })),
      );
      if (failures.length === 0) note(-1, await checkDist(root, slugs));
      await rm(root, { recursive: true, force: true });
      progress.show(++done, batches.length);
    }
  });
  await Promise.all(builders);
  progress.end();
}

function print({ failures, ...outcome }: Outcome, asJson: boolean): void {
  const counts = Object.entries(failureKinds).map(([kind, label]): [string, number] => [
    label,
    failures.filter((failure) => failure.kind === kind).length,
  ]);
  if (asJson) {
    const summary = { ...outcome, ...Object.fromEntries(counts), failures };
    process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
    return;
  }
  for (const { case: number, recipe, kind, detail } of failures) {
    const place = number < 0 ? '' : ` --seed ${outcome.seed} --case ${number}`;
    process.stderr.write(`${kind}${place} (${recipe}): ${detail}\n`);
  }
  process.stdout.write(`${outcome.cases} cases, ${outcome.papers} papers\n`);
  for (const [label, count] of counts)
    process.stdout.write(`${String(count).padStart(6)} ${label}\n`);
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
