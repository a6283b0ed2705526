import { z } from 'astro/zod';
import { scoreRelated, scoreTopics } from '#lib/quality/score-topics.ts';
import { findRelated } from '#lib/related/find-related.ts';
import { renderProblem } from '#lib/problem.ts';
import type { AssignedTopic } from '#lib/topics/assign-topics.ts';
import { defineCommand, rootUsage, siteOptions } from '../io/command.ts';
import { readTopics } from '../io/topics.ts';
import { printScore, readScoreLines } from './score-lines.ts';

const usage = `Tells how well topics and related papers agree with two readers who labelled papers, each alone.

  npm run score:topics -- [options]

${rootUsage}
  --predict FILE        reads lines {id, title, abstract}, prints lines {id, topics, related}, and no score
  --score FILE          reads lines {id, title, abstract, a, b}: topics (src/lib/quality/fixtures/topics.jsonl)
  --score-related FILE  reads lines {id, a, b}: related papers (src/lib/quality/fixtures/related.jsonl)
  --help                shows this

Exit code: 0 done, 1 a topic file is wrong, 2 wrong usage.
`;

const textSchema = z.object({ id: z.string(), title: z.string(), abstract: z.string() });
const labelSchema = z.object({ id: z.string(), a: z.array(z.string()), b: z.array(z.string()) });

interface AssignedPaper extends z.output<typeof textSchema> {
  topics: AssignedTopic[];
}

export const command = defineCommand({
  name: 'score:topics',
  summary: 'how well topics and related papers agree with papers judged by hand',
  usage,
  options: {
    root: siteOptions.root,
    predict: { type: 'string' },
    score: { type: 'string', default: 'src/lib/quality/fixtures/topics.jsonl' },
    'score-related': { type: 'string', default: 'src/lib/quality/fixtures/related.jsonl' },
  },
  async run(options) {
    const { matcher, problems } = await readTopics(options.root);
    for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
    const readPapers = async (file: string): Promise<AssignedPaper[]> => {
      const papers = await readScoreLines(file, textSchema);
      return papers.map((paper) => ({ ...paper, topics: matcher.assign(paper) }));
    };
    if (options.predict === undefined)
      await score(await readPapers(options.score), {
        labels: options.score,
        related: options['score-related'],
      });
    else predict(await readPapers(options.predict));
    return problems.length > 0 ? 1 : 0;
  },
});

function predict(papers: AssignedPaper[]): void {
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

/** Files that hold what readers said. */
interface LabelFiles {
  labels: string;
  related: string;
}

async function score(papers: AssignedPaper[], files: LabelFiles): Promise<void> {
  const found = papers.map(({ id, topics }) => [id, topics.map(({ topic }) => topic)] as const);
  printScore(scoreTopics(await readScoreLines(files.labels, labelSchema), new Map(found)));
  const labelled = await readScoreLines(files.related, labelSchema);
  const ids = new Set(labelled.map(({ id }) => id));
  const related = findRelated(papers.filter(({ id }) => ids.has(id)));
  const suggested = [...related].map(([id, all]) => [id, all.map((one) => one.id)] as const);
  printScore(scoreRelated(labelled, new Map(suggested)));
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
