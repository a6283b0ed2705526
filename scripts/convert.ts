import { buffer } from 'node:stream/consumers';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { renderFormatList } from '#lib/digest/format-table.ts';
import {
  type ConversionReport,
  renderPending,
  renderReplacements,
  renderRestored,
  renderSummary,
} from '#lib/paper/conversion-report.ts';
import { renderProblem } from '#lib/problem.ts';
import { dateSchema } from '#lib/schema.ts';
import {
  defineCommand,
  type OptionValues,
  rootUsage,
  siteOptions,
  UsageError,
} from './io/command.ts';
import { isThere } from './io/content.ts';
import { convertContent } from './io/convert-content.ts';
import { loadDigestFormats } from './io/own-formats.ts';
import { openContent } from './io/site.ts';
import { paint } from './io/terminal.ts';
import { version } from './io/version.ts';

const usage = `Turns digests into papers: content/digests → content/papers.

  offprint convert [options] [FILE|FOLDER|-]…

Digests named here are first copied into content/digests, byte for byte; - reads standard input.
A digest's file name begins with its date, as in 2025-03-18.txt.

${rootUsage}
  --date DAY   the digest's date, YYYY-MM-DD, for a file whose name lacks it or for standard input
  --format NAME  the format of the digests named here, where their content does not tell it:
${renderFormatList({ indent: 15 })}
  --check      writes nothing; exits 1 if anything would change
  --force      replaces papers that were edited by hand, and removes those that no digest has any more
  --json       prints what was done as JSON on standard output
  --help       shows this

Exit code: 0 done, 1 something in the content needs a person, 2 wrong usage.
`;

const commandOptions = {
  root: siteOptions.root,
  date: { type: 'string' },
  format: { type: 'string' },
  check: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Options = OptionValues<typeof commandOptions>;

export const command = defineCommand({
  name: 'convert',
  summary: 'digests → papers: content/digests → content/papers',
  usage,
  options: commandOptions,
  hasArguments: true,
  async run(options, inputs) {
    const site = await openContent(options);
    const formats = await loadDigestFormats(site);
    await checkUsage(options, { inputs, formats });
    const { report, pending } = await convertContent({
      ...options,
      date: options.date,
      format: options.format,
      inputs,
      formats,
      today: new Date().toISOString().slice(0, 10),
      readStandardInput: () => buffer(process.stdin),
    });
    print(report, { ...options, pending });
    return pending || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});

/** What is to be converted beside what is there, and the formats that are known. */
interface Sources {
  inputs: string[];
  formats: DigestFormat[];
}

async function checkUsage({ date, format }: Options, sources: Sources): Promise<void> {
  if (date !== undefined && !dateSchema.safeParse(date).success)
    throw new UsageError(`--date takes a day as YYYY-MM-DD, not ${date}.`);
  if (format !== undefined) checkFormat(format, sources);
  for (const input of sources.inputs) {
    if (input !== '-' && !(await isThere(input)))
      throw new UsageError(`There is no file or folder ${input}.`);
  }
}

function checkFormat(format: string, { inputs, formats }: Sources): void {
  const names = formats.map(({ name }) => name);
  if (!names.includes(format))
    throw new UsageError(`There is no format ${format}: --format takes ${names.join(', ')}.`);
  if (inputs.length === 0)
    throw new UsageError('--format is for digests named on the command line: name one.');
}

interface Printing {
  json: boolean;
  force: boolean;
  /** Something would change. */
  pending: boolean;
}

function print(report: ConversionReport, { json, force, pending }: Printing): void {
  for (const problem of report.problems) {
    const colour = problem.severity === 'error' ? 'red' : 'yellow';
    process.stderr.write(`${paint(colour, renderProblem(problem))}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else
    process.stdout.write(
      `${renderSummary(report, force)}\n${renderReplacements(report)}${renderRestored(report)}`,
    );
  if (pending) process.stderr.write(renderPending(report, version));
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
