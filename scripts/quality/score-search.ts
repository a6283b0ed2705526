import { z } from 'astro/zod';
import { isBuilt, noDistMessage } from '../io/dist.ts';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from '../io/command.ts';
import { openSite } from '../io/site.ts';
import { printScore, readScoreLines } from './score-lines.ts';
import { openSearchPage } from './search-page.ts';

const usage = `Asks the built site's search for papers, in a real browser, and tells how often it finds them.

  npm run score:search -- [FILE.jsonl] [options]

FILE holds a line {"query": "…", "title": "…"} for each; without one, the queries that come with Offprint are asked.
The last line printed is {"n": …, "top1": …, "top3": …}, the last two from 0 to 1.

${rootUsage}
${outUsage}
  --help       shows this
`;

const lineSchema = z.object({
  query: z.string(),
  title: z.string().min(1),
  kind: z.string().optional(),
});

export const command = defineCommand({
  name: 'score:search',
  summary: 'how often search finds the paper meant',
  usage,
  options: siteOptions,
  hasArguments: true,
  async run(place, [file = 'src/lib/quality/fixtures/search.jsonl', surplus]) {
    if (surplus !== undefined) throw new UsageError('One file of queries at a time.');
    const { out } = await openSite(place);
    if (!(await isBuilt(out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    await ask(out, file);
    return 0;
  },
});

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

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
