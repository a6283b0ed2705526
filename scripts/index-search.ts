import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderCount } from '#lib/display/render-count.ts';
import { renderProblem, toProblem, type Problem } from '#lib/problem.ts';
import { isBuilt, listFiles, noDistMessage } from './io/dist.ts';
import { exitWithUsageError, readOptions } from './io/options.ts';
import { writeSearchLists } from './io/search-lists.ts';
import { writeSearchIndex, type SearchIndexReport } from './io/search-index.ts';

const usage = `Writes the search index of the built site to dist/pagefind/, and its words and papers to dist/search/.

  npm run index -- [options]

  --max-fragments N  at most N files of page texts (2000); with more papers, several share one
  --json             prints what was indexed as JSON
  --root DIR         folder that holds dist/ (.)
  --dist NAME        name of the built folder (dist)
  --help             shows this
`;

/** Where papers' pages lie, as `papers/some-title/index.html`; lists of papers and former addresses lie there too. */
const paperPage = /^papers\/[^/]+\/index\.html$/;

/** What Pagefind indexes, as `<main data-pagefind-body>`. */
const searchableMark = 'data-pagefind-body';

/** What tells a paper's page from a list: the paper's abstract is in it, as `<section data-abstract>`. */
const paperMark = 'data-abstract';

const options = readOptions({
  usage,
  options: {
    'max-fragments': { type: 'string', default: '2000' },
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
  try {
    const report = await writeSearchIndex(dist, maxFragments === undefined ? {} : { maxFragments });
    await writeSearchLists(dist);
    const problems = await checkCount(dist, report.papers);
    print(report, problems);
    return problems.length === 0 ? 0 : 1;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The search index was not written. ${reason}\n`);
    return 1;
  }
}

function parseCount(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const count = Number(written);
  if (!Number.isSafeInteger(count) || count < 1) {
    exitWithUsageError(`--max-fragments takes a number from 1 on, not ${written}`);
  }
  return count;
}

/** No problem when as many pages were indexed as there are papers; else names the papers left out. */
async function checkCount(dist: string, indexed: number): Promise<Problem[]> {
  const { papers, unmarked } = await readPapers(dist);
  if (indexed === papers && unmarked.length === 0) return [];
  const values = { indexed, papers };
  return [
    toProblem('search-count', { file: `${options.dist}/pagefind`, values }),
    ...unmarked.map((file) => toProblem('search-unmarked', { file: `${options.dist}/${file}` })),
  ];
}

/** How many papers have a page, and which of these pages search would miss. */
async function readPapers(dist: string): Promise<{ papers: number; unmarked: string[] }> {
  const unmarked: string[] = [];
  let papers = 0;
  for (const file of (await listFiles(dist)).filter((name) => paperPage.test(name))) {
    const html = await readFile(join(dist, file), 'utf8');
    if (!html.includes(paperMark)) continue;
    papers += 1;
    if (!html.includes(searchableMark)) unmarked.push(file);
  }
  return { papers, unmarked };
}

function print(report: SearchIndexReport, problems: readonly Problem[]): void {
  for (const problem of problems) process.stderr.write(`${renderProblem(problem)}\n`);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, problems }, null, 2)}\n`);
  else if (problems.length === 0) process.stdout.write(`${renderReport(report)}\n`);
}

function renderReport({ papers, words, bytes }: SearchIndexReport): string {
  const counts = [
    renderCount(papers, 'paper'),
    ...(words === undefined ? [] : [renderCount(words, 'word')]),
  ];
  return `search index: ${[...counts, `${Math.round(bytes / 1000)} kB`].join(', ')}`;
}
