import { renderSafeJson } from '#lib/clean-characters.ts';
import { relative } from 'node:path';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { changeSite } from './io/change-site.ts';
import { isBuilt, noDistMessage } from './io/dist.ts';
import { indexSite, renderIndexReport } from './io/index-site.ts';
import { mostFragments } from './io/search-index.ts';
import { openSite } from './io/site.ts';
import { tellProblems } from './io/tell-problems.ts';

const usage = `Writes the search index of the built site to pagefind/ in it, from what its pages tell of its papers.

  offprint index [options]

  --max-fragments N  at most N files of page texts (${mostFragments}); with more papers, several share one
  --json             prints what was indexed as JSON
${rootUsage}
${outUsage}
  --help       shows this

A build does this by itself.
`;

export const command = defineCommand({
  name: 'index',
  summary: 'the search index of the built site, made anew',
  usage,
  options: {
    ...siteOptions,
    'max-fragments': { type: 'string', default: String(mostFragments) },
    json: { type: 'boolean', default: false },
  },
  async run(options) {
    const maxFragments = parseCount(options['max-fragments']);
    const { root, out } = await openSite(options);
    if (!(await isBuilt(out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    const shown = relative(root, out);
    const { report, problems } = await changeSite({ root, out }, (folder) =>
      indexSite(folder, { maxFragments, shown }),
    );
    tellProblems(problems, { all: true });
    if (options.json) process.stdout.write(`${renderSafeJson({ ...report, problems })}\n`);
    else if (problems.length === 0) process.stdout.write(`${renderIndexReport(report)}\n`);
    return problems.length === 0 ? 0 : 1;
  },
});

function parseCount(written: string): number {
  const count = Number(written);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new UsageError(`--max-fragments takes a number from 1 on, not ${written}`);
  return count;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
