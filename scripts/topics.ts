import { renderProblem } from '#lib/problem.ts';
import { reportTopics } from '#lib/quality/report-topics.ts';
import { readOptions } from './io/options.ts';
import { readStoredPapers } from './io/stored-papers.ts';
import { readTopics } from './io/topics.ts';

const usage = `Tells how the topics of content/topics fit the papers of content/papers, and what could be added.

  npm run topics -- [options]

  --root DIR  folder that holds content/ (.)
  --help      shows this

Exit code: 0 done, 1 a topic file is wrong, 2 wrong usage.
`;

const options = readOptions({ usage, options: { root: { type: 'string', default: '.' } } });

const { matcher, topics, problems } = await readTopics(options.root);
for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
process.stdout.write(reportTopics(await readStoredPapers(options.root), { topics, matcher }));
