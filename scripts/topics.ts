import { readFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { findRelated } from '#lib/related/find-related.ts';
import { scoreRelated, scoreTopics } from '#lib/topics/score.ts';
import { reportTopics } from '#lib/topics/report-topics.ts';
import { renderProblem } from '#lib/problem.ts';
import { exitWithUsageError, readOptions } from './io/options.ts';
import { readStoredPapers } from './io/stored-papers.ts';
import { readTopics } from './io/topics.ts';

const usage = `Tells how the topics of content/topics fit the papers of content/papers, and what could be added.

  npm run topics -- [options]
  npm run score:topics -- --score GOLD.jsonl [--score-related GOLD.jsonl]

  --root DIR            folder that holds content/ (.)
  --predict FILE        reads lines {id, title, abstract}, prints lines {id, topics, related}
  --score FILE          reads lines {id, title, abstract, a, b}, prints how well topics agree with both readers
  --score-related FILE  reads lines {id, a, b} for papers of --score, prints how well related papers agree
  --help                shows this

Exit code: 0 done, 1 a topic file is wrong, 2 wrong usage.
`;

const options = readOptions({
  usage,
  options: {
    root: { type: 'string', default: '.' },
    predict: { type: 'string' },
    score: { type: 'string' },
    'score-related': { type: 'string' },
  },
});

const textSchema = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
const labelSchema = z.object({ id: z.string(), a: z.array(z.string()), b: z.array(z.string()) });

const { matcher, topics, problems } = await readTopics(options.root);
for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
if (options.predict !== undefined) await predict(options.predict);
else if (options.score !== undefined) await score(options.score, options['score-related']);
else process.stdout.write(reportTopics(await readStoredPapers(options.root), { topics, matcher }));

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => exitWithUsageError(`Can't read ${file}.`));
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) exitWithUsageError(`${file}:${index + 1} lacks a field that is needed.`);
    return [parsed.data];
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

type Text = z.output<typeof textSchema>;

function assign(papers: Text[]) {
  return papers.map((paper) => ({ ...paper, topics: matcher.assign(paper) }));
}

async function predict(file: string): Promise<void> {
  const papers = assign(await readLines(file, textSchema));
  const related = findRelated(papers);
  for (const { id, topics: found } of papers) {
    const line = {
      id,
      topics: found.map(({ topic }) => topic),
      related: (related.get(id) ?? []).map((paper) => paper.id),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

async function score(file: string, relatedFile: string | undefined): Promise<void> {
  const papers = assign(await readLines(file, textSchema));
  const found = papers.map(({ id, topics: all }) => [id, all.map(({ topic }) => topic)] as const);
  print(scoreTopics(await readLines(file, labelSchema), new Map(found)));
  if (relatedFile === undefined) return;
  const labelled = await readLines(relatedFile, labelSchema);
  const ids = new Set(labelled.map(({ id }) => id));
  const related = findRelated(papers.filter(({ id }) => ids.has(id)));
  const suggested = [...related].map(([id, all]) => [id, all.map((one) => one.id)] as const);
  print(scoreRelated(labelled, new Map(suggested)));
}

function print(result: object): void {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value;
  process.stdout.write(`${JSON.stringify(result, rounded)}\n`);
}
