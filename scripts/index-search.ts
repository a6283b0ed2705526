import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderProblem, toProblem, type Problem } from '#lib/problem.ts';
import { isBuilt, listFiles, noDistMessage } from './io/dist.ts';
import { exitWithUsageError, readOptions } from './io/options.ts';
import { writeSearchIndex, type SearchIndexReport } from './io/search-index.ts';

const usage = `Writes the search index of the built site to dist/pagefind/.

  npm run index -- [options]

  --max-fragments N  at most N files of page texts (one a paper)
  --json             prints what was indexed as JSON
  --root DIR         folder that holds dist/ (.)
  --dist NAME        name of the built folder (dist)
  --help             shows this
`;

/** A paper's page, as `papers/some-title/index.html`. */
const paperPage = /^papers\/[^/]+\/index\.html$/;

/** How Pagefind is told that a page is to be found. */
const searchableMark = 'data-pagefind-body';

const options = readOptions({
  usage,
  options: {
    'max-fragments': { type: 'string' },
    json: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    dist: { type: 'string', default: 'dist' },
  },
});

process.exitCode = await indexSearch();

async function indexSearch(): Promise<number> {
  const dist = resolve(options.root, options.dist);
  const maxFragments = parseCount(options['max-fragments']);
  if (!(await isBuilt(dist))) {
    process.stderr.write(`${noDistMessage}\n`);
    return 1;
  }
  const papers = (await listFiles(dist)).filter((file) => paperPage.test(file));
  const report = await writeSearchIndex(dist, maxFragments === undefined ? {} : { maxFragments });
  const problems = await checkCount(dist, { papers, indexed: report.papers });
  print(report, problems);
  return problems.length === 0 ? 0 : 1;
}

function parseCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const count = Number(written);
  if (!Number.isSafeInteger(count) || count < 1) {
    exitWithUsageError(`--max-fragments takes a number from 1 on, not ${written}`);
  }
  return count;
}

interface Counted {
  papers: readonly string[];
  indexed: number;
}

/** No problem when as many pages were indexed as there are papers; else names the papers left out. */
async function checkCount(dist: string, { papers, indexed }: Counted): Promise<Problem[]> {
  if (indexed === papers.length) return [];
  const found = await Promise.all(papers.map((file) => isSearchable(join(dist, file))));
  const values = { indexed, papers: papers.length };
  return [
    toProblem('search-count', { file: `${options.dist}/pagefind`, values }),
    ...papers
      .filter((_, index) => found[index] === false)
      .map((file) => toProblem('search-unmarked', { file: `${options.dist}/${file}` })),
  ];
}

async function isSearchable(file: string): Promise<boolean> {
  return (await readFile(file, 'utf8')).includes(searchableMark);
}

function print(report: SearchIndexReport, problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, problems }, null, 2)}\n`);
  else process.stdout.write(`${renderReport(report)}\n`);
}

function renderReport({ papers, words, bytes }: SearchIndexReport): string {
  const counts = [`${papers} papers`, ...(words === undefined ? [] : [`${words} words`])];
  return `search index: ${[...counts, `${Math.round(bytes / 1000)} kB`].join(', ')}`;
}
