import { z } from 'astro/zod';
import { scoreRelated, scoreTopics } from '#lib/quality/score-topics.ts';
import { findRelated } from '#lib/related/find-related.ts';
import { renderProblem } from '#lib/problem.ts';
import type { AssignedTopic } from '#lib/topics/assign-topics.ts';
import { readOptions } from '../io/options.ts';
import { readTopics } from '../io/topics.ts';
import { printScore, readScoreLines } from './score-lines.ts';

const usage = `Tells how well topics and related papers agree with two readers who labelled papers, each alone.

  npm run score:topics -- [options]

  --root DIR            folder that holds content/ (.)
  --predict FILE        reads lines {id, title, abstract}, prints lines {id, topics, related}, and no score
  --score FILE          reads lines {id, title, abstract, a, b}: topics (src/lib/quality/fixtures/topics.jsonl)
  --score-related FILE  reads lines {id, a, b}: related papers (src/lib/quality/fixtures/related.jsonl)
  --help                shows this

Exit code: 0 done, 1 a topic file is wrong, 2 wrong usage.
`;

const options = readOptions({
  usage,
  options: {
    root: { type: 'string', default: '.' },
    predict: { type: 'string' },
    score: { type: 'string', default: 'src/lib/quality/fixtures/topics.jsonl' },
    'score-related': { type: 'string', default: 'src/lib/quality/fixtures/related.jsonl' },
  },
});

const textSchema = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
const labelSchema = z.object({ id: z.string(), a: z.array(z.string()), b: z.array(z.string()) });

interface AssignedPaper extends z.output<typeof textSchema> {
  topics: AssignedTopic[];
}

const { matcher, problems } = await readTopics(options.root);
for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
if (options.predict === undefined) await score(options.score, options['score-related']);
else await predict(options.predict);

async function readPapers(file: string): Promise<AssignedPaper[]> {
  const papers = await readScoreLines(file, textSchema);
  return papers.map((paper) => ({ ...paper, topics: matcher.assign(paper) }));
}

async function predict(file: string): Promise<void> {
  const papers = await readPapers(file);
  const related = findRelated(papers);
  for (const { id, topics } of papers) {
    const line = {
      id,
      topics: topics.map(({ topic }) => topic),
      related: (related.get(id) ?? []).map((paper) => paper.id),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

async function score(file: string, relatedFile: string): Promise<void> {
  const papers = await readPapers(file);
  const found = papers.map(({ id, topics }) => [id, topics.map(({ topic }) => topic)] as const);
  printScore(scoreTopics(await readScoreLines(file, labelSchema), new Map(found)));
  const labelled = await readScoreLines(relatedFile, labelSchema);
  const ids = new Set(labelled.map(({ id }) => id));
  const related = findRelated(papers.filter(({ id }) => ids.has(id)));
  const suggested = [...related].map(([id, all]) => [id, all.map((one) => one.id)] as const);
  printScore(scoreRelated(labelled, new Map(suggested)));
}
