import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { z } from 'astro/zod';
import type { KeptSite } from '../../src/integration/kept-site.ts';
import { type IndexRecord } from '#lib/search/index-record.ts';
import { renderIndexPage } from '#lib/search/render-index-page.ts';
import { measureFiles } from './dist.ts';
import { keepIndex, type SearchIndexReport } from './keep-index.ts';

/** Files of pages' texts at most, unless told otherwise: hosts limit a site's files. */
export const mostFragments = 2000;

/** How the index is written. */
export interface SearchIndexOptions {
  /** Of the site: Pagefind looks into the index of a page's language. */
  language: string;
  /** Pagefind puts several pages' texts into one file when a language has more pages than this ({@link mostFragments}). */
  maxFragments?: number;
  /** The site that stands: its index is taken where it is of the same pages. */
  before?: KeptSite;
}

/** The part of Pagefind's entry file that says how many pages each language has. */
const entrySchema = z.object({
  languages: z.record(z.string(), z.object({ page_count: z.number().int() })),
});

/** The last `  Indexed 1234 words` of Pagefind's log is the total of all languages. */
const indexedWords = /^ {2}Indexed (\d+) words?$/gm;

/** Writes Pagefind's index of papers to `pagefind/` in a folder that no one is served from yet. */
export async function writeSearchIndex(
  dist: string,
  records: readonly IndexRecord[],
  options: SearchIndexOptions,
): Promise<SearchIndexReport> {
  const target = join(dist, 'pagefind');
  const pages = records.map((record, place) => ({
    url: `/${record.path}`,
    content: renderIndexPage(record, { language: options.language, place }),
  }));
  const kept = options.before && keepIndex(pages, { ...options, before: options.before });
  const taken = kept?.take();
  if (taken) return taken;
  const logs = await mkdtemp(join(tmpdir(), 'offprint-index-'));
  const logfile = join(logs, 'log');
  try {
    await rm(target, { recursive: true, force: true });
    await runPagefind(pages, { outputPath: target, logfile, ...options });
    const report = await readReport(target, logfile);
    await kept?.leave(target, report);
    return report;
  } finally {
    await close();
    await rm(logs, { recursive: true, force: true });
  }
}

/** A page as Pagefind gets it. */
interface IndexPage {
  url: string;
  content: string;
}

interface Run extends SearchIndexOptions {
  outputPath: string;
  logfile: string;
}

async function runPagefind(
  pages: readonly IndexPage[],
  { outputPath, logfile, maxFragments = mostFragments }: Run,
): Promise<void> {
  const { index, errors } = await createIndex({ logfile, maxFragments });
  refuse(errors);
  if (index === undefined) throw new Error('Pagefind made no index.');
  for (const page of pages) refuse((await index.addHTMLFile(page)).errors);
  refuse((await index.writeFiles({ outputPath })).errors);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

async function readReport(folder: string, logfile: string): Promise<SearchIndexReport> {
  const entry = entrySchema.parse(
    JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')),
  );
  const counts = Object.values(entry.languages).map(({ page_count }) => page_count);
  const log = await readFile(logfile, 'utf8').catch(() => '');
  const words = [...log.matchAll(indexedWords)].at(-1)?.[1];
  return {
    papers: counts.reduce((sum, count) => sum + count, 0),
    ...(words === undefined ? {} : { words: Number(words) }),
    ...(await measureFiles(folder)),
  };
}
