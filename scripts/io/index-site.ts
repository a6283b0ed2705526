import { renderCount } from '#lib/display/render-count.ts';
import { toProblem, type Problem } from '#lib/problem.ts';
import { toIndexRecords } from '#lib/search/index-record.ts';
import type { KeptSite } from '../../src/integration/kept-site.ts';
import { keepText } from '../../src/kept-texts.ts';
import type { SearchIndexReport } from './keep-index.ts';
import { writeSearchIndex } from './search-index.ts';
import { readPapersData, readSiteData } from './site-data.ts';

/** What was indexed, and whether search would miss some of it. */
export interface IndexedSite {
  report: SearchIndexReport;
  problems: Problem[];
}

/** How a built site is indexed. */
export interface IndexOptions {
  maxFragments?: number;
  /** The site that stands: its index is taken where it is of the same records. */
  before?: KeptSite;
  /** The built folder's name in messages. */
  shown: string;
}

/** Writes the search index of a built site from what its pages tell of its papers. */
export async function indexSite(
  dist: string,
  { shown, ...options }: IndexOptions,
): Promise<IndexedSite> {
  const site = await readSiteData(dist);
  const records = toIndexRecords(await readPapersData(dist, site), {
    topics: site.topics,
    keep: keepText,
  });
  const report = await writeSearchIndex(dist, records, { language: site.language, ...options });
  const values = { indexed: report.papers, papers: records.length };
  const isWhole = report.papers === records.length;
  return {
    report,
    problems: isWhole ? [] : [toProblem('search-count', { file: `${shown}/pagefind`, values })],
  };
}

/** `search index: 69 papers, 2938 words, 780 kB` */
export function renderIndexReport({ papers, words, bytes }: SearchIndexReport): string {
  const counts = [
    renderCount(papers, 'paper'),
    ...(words === undefined ? [] : [renderCount(words, 'word')]),
  ];
  return `search index: ${[...counts, `${Math.round(bytes / 1000)} kB`].join(', ')}`;
}
