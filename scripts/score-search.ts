import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { isBuilt, noDistMessage } from './io/dist.ts';
import { exitWithUsageError, readCommandLine } from './io/options.ts';
import { openSearchPage } from './io/search-page.ts';

const usage = `Asks the built site's search for papers, in a real browser, and tells how often it finds them.

  npm run score:search -- [FILE.jsonl] [options]

FILE holds a line {"query": "…", "title": "…"} for each; without one, the queries that come with Offprint are asked.
The last line printed is {"n": …, "top1": …, "top3": …}, the last two from 0 to 1.

  --root DIR    folder that holds dist/ (.)
  --dist NAME   name of the built folder (dist)
  --help        shows this
`;

const lineSchema = z.object({
  query: z.string(),
  title: z.string().min(1),
  kind: z.string().optional(),
});

const { positionals, values: options } = readCommandLine({
  usage,
  options: {
    root: { type: 'string', default: '.' },
    dist: { type: 'string', default: 'dist' },
  },
});

process.exitCode = await score();

async function readQueries(file: string) {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [lineSchema.parse(JSON.parse(line))];
    } catch {
      throw new Error(`${file}:${at + 1} isn't {"query": "…", "title": "…"}.`);
    }
  });
}

async function score(): Promise<number> {
  const dist = resolve(options.root, options.dist);
  if (positionals.length > 1) exitWithUsageError('one file of queries at a time');
  const file = positionals[0] ?? 'src/lib/search/fixtures/queries.jsonl';
  if (!(await isBuilt(dist))) {
    process.stderr.write(`${noDistMessage}\n`);
    return 1;
  }
  try {
    await ask(dist, file);
    return 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function ask(dist: string, file: string): Promise<void> {
  const queries = await readQueries(file);
  const page = await openSearchPage(dist);
  let [top1, top3] = [0, 0];
  try {
    for (const { query, title, kind } of queries) {
      const titles = (await page.search(query)).map(toComparable);
      const place = titles.indexOf(toComparable(title));
      if (place === 0) top1 += 1;
      else
        process.stdout.write(
          `${place < 0 ? 'not found' : `no. ${place + 1}`}\t${kind ?? ''}\t${query}\t${title}\t← ${titles[0] ?? ''}\n`,
        );
      if (place >= 0 && place < 3) top3 += 1;
    }
  } finally {
    await page.close();
  }
  const n = queries.length;
  const share = (count: number): number => Math.round((count / Math.max(n, 1)) * 10_000) / 10_000;
  process.stdout.write(`${JSON.stringify({ n, top1: share(top1), top3: share(top3) })}\n`);
}

function toComparable(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}
