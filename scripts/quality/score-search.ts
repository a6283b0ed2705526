import { resolve } from 'node:path';
import { z } from 'astro/zod';
import { isBuilt, noDistMessage } from '../io/dist.ts';
import { exitWithUsageError, readCommandLine } from '../io/options.ts';
import { printScore, readScoreLines } from './score-lines.ts';
import { openSearchPage } from './search-page.ts';

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

async function score(): Promise<number> {
  const dist = resolve(options.root, options.dist);
  if (positionals.length > 1) exitWithUsageError('one file of queries at a time');
  const file = positionals[0] ?? 'src/lib/quality/fixtures/search.jsonl';
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
  const queries = await readScoreLines(file, lineSchema);
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
  printScore({ n, top1: top1 / Math.max(n, 1), top3: top3 / Math.max(n, 1) });
}

function toComparable(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}
