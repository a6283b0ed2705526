import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { renderSafeJson } from '#lib/clean-characters.ts';
import type { Problem } from '#lib/problem.ts';
import { hasErrors, renderCounts } from '#lib/report/problem-list.ts';
import { createSiteCheck, isCheckable } from '#lib/site-check/check-site.ts';
import { createMarkupCheck } from '#lib/site-check/html-validate.ts';
import { samplePages } from '#lib/site-check/sample-pages.ts';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { isBuilt, listFiles, noDistMessage, readSiteInfo } from './io/dist.ts';
import { openSite } from './io/site.ts';
import { allOption, allUsage, tellProblems } from './io/tell-problems.ts';
import { paint, startProgress } from './io/terminal.ts';

const usage = `Checks the built site: links, requests to other hosts, raw TeX, structure, feeds, sitemap, markup.

  offprint check [options]

  --html-validate MODE  which pages html-validate reads: all, sample or none
                        (all up to 2000 pages, then a sample that is always the same)
  --json                prints what was found as JSON on standard output, every message in it
${rootUsage}
${outUsage}
${allUsage}
  --help       shows this

Exit code: 0 all is well, whatever was warned of; 1 something is wrong or there is no built site, 2 wrong usage.
`;

/** From here on html-validate takes longer than all other checks together, and pages are alike. */
const maximumOfAllPages = 2000;

const modes = ['all', 'sample', 'none'];

/** What was checked and what was found, as `--json` prints it. */
interface Report {
  files: number;
  pages: number;
  /** Pages that html-validate read. */
  validated: number;
  seconds: number;
  problems: Problem[];
}

export const command = defineCommand({
  name: 'check',
  summary: 'links, anchors, HTML, formulas and feeds of the built site',
  usage,
  options: {
    ...siteOptions,
    'html-validate': { type: 'string' },
    json: { type: 'boolean', default: false },
    all: allOption,
  },
  async run({ 'html-validate': mode, json, all, ...place }) {
    if (mode !== undefined && !modes.includes(mode))
      throw new UsageError(`--html-validate takes ${modes.join(', ')}, not ${mode}`);
    const { root, out } = await openSite(place);
    if (!(await isBuilt(out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    const report = await check(out, { mode, shown: relative(root, out) });
    tellProblems(report.problems, { all });
    process.stdout.write(json ? `${renderSafeJson(report)}\n` : renderReport(report));
    return hasErrors(report.problems) ? 1 : 0;
  },
});

interface Scope {
  mode: string | undefined;
  /** The built site's folder in messages. */
  shown: string;
}

async function check(dist: string, { mode, shown }: Scope): Promise<Report> {
  const start = performance.now();
  const files = await listFiles(dist);
  const pages = files.filter((file) => file.endsWith('.html'));
  const validated = choosePages(pages, mode);
  const site = createSiteCheck({ ...(await readSiteInfo(dist)), files: new Set(files) });
  const checkMarkup = createMarkupCheck();
  const markup: Problem[] = [];
  const progress = startProgress('checking');
  const checkable = files.filter(isCheckable);
  for (const [index, file] of checkable.entries()) {
    const text = await readFile(join(dist, file), 'utf8');
    site.add(file, text);
    if (validated.has(file)) markup.push(...checkMarkup(text, file));
    progress.show(index + 1, checkable.length);
  }
  progress.end();
  return {
    files: checkable.length,
    pages: pages.length,
    validated: validated.size,
    seconds: Math.round((performance.now() - start) / 100) / 10,
    // A file as a person opens it: `dist/papers/a/index.html`.
    problems: [...site.finish(), ...markup].map((problem) => ({
      ...problem,
      file: `${shown}/${problem.file}`,
    })),
  };
}

function choosePages(pages: readonly string[], mode: string | undefined): ReadonlySet<string> {
  if (mode === 'none') return new Set();
  const isAll = mode === 'all' || (mode === undefined && pages.length <= maximumOfAllPages);
  return new Set(isAll ? pages : samplePages(pages));
}

function renderReport({ files, pages, validated, seconds, problems }: Report): string {
  const markup = validated === pages ? 'all' : `${validated}`;
  const scope = `site check: ${pages} pages, ${files - pages} other files, ${markup} by html-validate, ${seconds} s`;
  const colour = hasErrors(problems) ? 'red' : problems.length > 0 ? 'yellow' : 'green';
  const outcome = renderCounts(problems) || 'no problems';
  return `${scope}: ${paint(colour, outcome, process.stdout)}\n`;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
