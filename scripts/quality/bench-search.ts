import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isBuilt, listFiles, noDistMessage } from '../io/dist.ts';
import { defineCommand, outUsage, rootUsage, siteOptions } from '../io/command.ts';
import { openSite } from '../io/site.ts';
import { measureFirstSearch, openSearchPage } from './search-page.ts';

const usage = `Measures the built site's search in a real browser: files, first download, time from a key to its results.

  npm run bench:search -- [options]

The last line printed is JSON; times are in milliseconds, sizes in bytes.

  --queries N   how many titles are typed in part (50)
${rootUsage}
${outUsage}
  --help       shows this
`;

export const command = defineCommand({
  name: 'bench:search',
  summary: 'files, first download, and time from a key to its results',
  usage,
  options: { ...siteOptions, queries: { type: 'string', default: '50' } },
  async run({ queries, ...place }) {
    const { out } = await openSite(place);
    if (!(await isBuilt(out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    await measure(out, Number(queries));
    return 0;
  },
});

/** Papers' addresses, evenly taken, as the words of which they are made: what a reader types. */
async function chooseQueries(dist: string, most: number): Promise<string[]> {
  const papers = (await readdir(resolve(dist, 'papers'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name.includes('-'))
    .map(({ name }) => name)
    .sort();
  const wanted = Math.min(most, papers.length);
  return Array.from({ length: wanted }, (_, at) => {
    const slug = papers[Math.floor((at * papers.length) / wanted)] ?? '';
    return slug.split('-').slice(0, 3).join(' ').slice(0, 24);
  });
}

async function measure(dist: string, most: number): Promise<void> {
  const queries = await chooseQueries(dist, most);
  const download = await measureFirstSearch(dist);
  const page = await openSearchPage(dist);
  try {
    const [first = 0] = await page.type('n');
    const times: number[] = [];
    for (const [at, query] of queries.entries()) {
      times.push(...(await page.type(query)));
      if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${queries.length}`);
    }
    if (process.stderr.isTTY) process.stderr.write('\n');
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
    const report = {
      files: (await listFiles(dist)).length,
      ...download,
      firstKey: Math.round(first),
      keys: times.length,
      median: at(0.5),
      p95: at(0.95),
    };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await page.close();
  }
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
