import { buffer } from 'node:stream/consumers';
import { renderSafeJson } from '#lib/clean-characters.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { renderFormatList } from '#lib/digest/format-table.ts';
import {
  type ConversionReport,
  renderPending,
  renderReplacements,
  renderRestored,
  renderSummary,
  renderWithoutAbstract,
} from '#lib/paper/conversion-report.ts';
import type { JudgedProblem } from '#lib/problem.ts';
import { isAcceptable } from '#lib/report/acceptance.ts';
import { type AcceptedChange, renderAcceptedChange } from '#lib/report/accepted-file.ts';
import { hasErrors, renderCounts } from '#lib/report/problem-list.ts';
import { dateSchema } from '#lib/schema.ts';
import { paperRenderers } from '#markdown/paper-renderers.ts';
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
import { listOwnPages } from './io/own-pages.ts';
import { openContent } from './io/site.ts';
import { allOption, allUsage, tellProblems } from './io/tell-problems.ts';
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
  --accept     what is open now is accepted: it goes into content/accepted.yaml, to be read and committed,
               and from then on is only counted; what no longer occurs leaves the list
  --force      replaces papers that were edited by hand, and removes those that no digest has any more
${allUsage}
  --json       prints what was done as JSON on standard output, every message in it
  --help       shows this

Messages are errors, which a person must mend or accept, or warnings. Those that were accepted are counted;
of more than ten of a kind the first are shown.

Exit code: 0 done, whatever was warned of or accepted; 1 an error that nobody accepted, or with --check
something would change; 2 wrong usage.
`;

const commandOptions = {
  root: siteOptions.root,
  date: { type: 'string' },
  format: { type: 'string' },
  check: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  accept: { type: 'boolean', default: false },
  all: allOption,
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
    const { report, pending, accepted } = await convertContent({
      ...options,
      date: options.date,
      format: options.format,
      inputs,
      formats,
      ownPages: listOwnPages(site),
      papersWithoutAbstract: site.options.papersWithoutAbstract,
      renderers: paperRenderers,
      today: new Date().toISOString().slice(0, 10),
      readStandardInput: () => buffer(process.stdin),
    });
    tellProblems(report.problems, options);
    const settled = accepted ? { ...report, problems: report.problems.map(toSettled) } : report;
    print(settled, { ...options, pending, accepted });
    return pending || hasErrors(settled.problems) ? 1 : 0;
  },
});

/** A problem as it is once all that can be is accepted. */
const toSettled = (problem: JudgedProblem): JudgedProblem => ({
  ...problem,
  accepted: isAcceptable(problem),
});

/** What is to be converted beside what is there, and the formats that are known. */
interface Sources {
  inputs: string[];
  formats: DigestFormat[];
}

async function checkUsage(options: Options, sources: Sources): Promise<void> {
  const { date, format, check, accept } = options;
  if (check && accept)
    throw new UsageError('--accept writes and --check does not: give one of them.');
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
  accepted: AcceptedChange | undefined;
}

function print(report: ConversionReport, { json, force, pending, accepted }: Printing): void {
  if (json) process.stdout.write(`${renderSafeJson(report)}\n`);
  else {
    const counts = renderCounts(report.problems);
    const lines = [
      renderSummary(report, force) + (counts && `; ${counts}`),
      renderReplacements(report),
      renderWithoutAbstract(report),
      renderRestored(report),
      accepted ? renderAcceptedChange(accepted) : '',
    ];
    process.stdout.write(`${lines.filter(Boolean).join('\n')}\n`);
  }
  if (pending) process.stderr.write(renderPending(report, version));
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
