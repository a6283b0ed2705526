import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderCount } from '#lib/display/render-count.ts';
import { toProblem, type Problem } from '#lib/problem.ts';
import { listFiles } from './dist.ts';
import {
  writeSearchIndex,
  type SearchIndexOptions,
  type SearchIndexReport,
} from './search-index.ts';
import { writeSearchLists } from './search-lists.ts';

/** Where papers' pages lie, as `papers/some-title/index.html`; lists of papers and former addresses lie there too. */
const paperPage = /^papers\/[^/]+\/index\.html$/;

/** What Pagefind indexes, as `<main data-pagefind-body>`. */
const searchableMark = 'data-pagefind-body';

/** What tells a paper's page from a list: the paper's abstract is in it, as `<section data-abstract>`. */
const paperMark = 'data-abstract';

/** What was indexed, and what search would miss. */
export interface IndexedSite {
  report: SearchIndexReport;
  problems: Problem[];
}

/** Writes the search index of a built site, its words and its papers; `shown` is the folder's name in messages. */
export async function indexSite(
  dist: string,
  { shown, ...options }: SearchIndexOptions & { shown: string },
): Promise<IndexedSite> {
  const report = await writeSearchIndex(dist, options);
  await writeSearchLists(dist);
  return { report, problems: await checkCount(dist, { indexed: report.papers, shown }) };
}

/** No problem when as many pages were indexed as there are papers; else names the papers left out. */
async function checkCount(
  dist: string,
  { indexed, shown }: { indexed: number; shown: string },
): Promise<Problem[]> {
  const { papers, unmarked } = await readPapers(dist);
  if (indexed === papers && unmarked.length === 0) return [];
  const values = { indexed, papers };
  return [
    toProblem('search-count', { file: `${shown}/pagefind`, values }),
    ...unmarked.map((file) => toProblem('search-unmarked', { file: `${shown}/${file}` })),
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

/** `search index: 69 papers, 2938 words, 780 kB` */
export function renderIndexReport({ papers, words, bytes }: SearchIndexReport): string {
  const counts = [
    renderCount(papers, 'paper'),
    ...(words === undefined ? [] : [renderCount(words, 'word')]),
  ];
  return `search index: ${[...counts, `${Math.round(bytes / 1000)} kB`].join(', ')}`;
}
