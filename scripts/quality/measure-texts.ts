import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { renderSafeJson } from '#lib/clean-characters.ts';
import type { Digest } from '#lib/digest/digest.ts';
import { parseDigestName } from '#lib/digest/digest-name.ts';
import { parseDigests } from '#lib/digest/parse-digests.ts';
import { type ConvertedPaper, toPapers } from '#lib/paper/to-papers.ts';
import type { Problem } from '#lib/problem.ts';
import { measureTexts, type TextMeasure } from '#lib/quality/measure-texts.ts';
import { defineCommand, UsageError } from '../io/command.ts';
import { hash } from '../io/content.ts';

const usage = `Reads digests as convert does, writes nothing, and tells how much TeX is left in what they became.

  npm run measure:texts -- FILE… [options]

  FILE      a digest; its name begins with a date, as in 2025-03-18.txt
  --list    names what is left, a line each, in place of the table
  --json    prints the table as JSON, with all that is left
  --help    shows this

Columns: papers; entries left out; titles and abstracts with a raw $, \\ or { outside formulas and code, money apart;
formulas; those that KaTeX can't render.

Exit code: 0, or 2 on wrong usage.
`;

/** What came of one file. */
interface FileMeasure extends TextMeasure {
  file: string;
  leftOut: number;
}

export const command = defineCommand({
  name: 'measure:texts',
  summary: 'how much TeX is left in the papers of digests',
  usage,
  options: {
    list: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  hasArguments: true,
  async run({ list, json }, files) {
    if (files.length === 0) throw new UsageError('Name a digest.');
    const measures: FileMeasure[] = [];
    for (const file of files) measures.push(await measureFile(file));
    const text = json ? renderSafeJson(measures) : (list ? renderFaults : renderTable)(measures);
    process.stdout.write(`${text}\n`);
    return 0;
  },
});

async function measureFile(file: string): Promise<FileMeasure> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new UsageError(`Can't read ${file}.`, { cause });
  });
  const name = parseDigestName(basename(file));
  if (!name) throw new UsageError(`${file} is no name of a digest: it begins with no date.`);
  const digests = await parseDigests({ ...name, file, bytes });
  const { papers, problems } = toAllPapers(digests);
  const unread = papers.filter(({ readsBack }) => !readsBack);
  const lost = [...digests.flatMap((digest) => digest.problems), ...problems].filter(isLoss);
  return { file, leftOut: lost.length + unread.length, ...measureTexts(papers.map(toTexts)) };
}

/** Digests → their papers, without topics and all else that a site may say of them. */
function toAllPapers(digests: Digest[]): { papers: ConvertedPaper[]; problems: Problem[] } {
  const topics = { assign: () => [] };
  return toPapers({
    digests,
    metadata: [],
    topics,
    topicSlugs: new Set(),
    published: [],
    hash,
  });
}

const toTexts = ({ frontmatter, body }: ConvertedPaper) => ({
  title: frontmatter.titleMarkdown ?? escapeMarkdown(frontmatter.title),
  abstract: body,
});

/** Plain text → Markdown that reads as it. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>$~&!#|]/g, '\\$&');

const isLoss = ({ code }: Problem): boolean => losses.has(code);
const losses = new Set<string>(['digest-left-out', 'abstract-missing', 'digest-empty']);

const columns = ['papers', 'leftOut', 'titles', 'abstracts', 'formulas', 'unrendered'] as const;
const heads = ['papers', 'left out', 'titles', 'abstracts', 'formulas', 'unrendered'];

/** The table, with a line for all where there are several files. */
function renderTable(measures: FileMeasure[]): string {
  const rows = measures.map((one) => [one.file, ...columns.map((name) => one[name])]);
  const sums = columns.map((name) => measures.reduce((sum, one) => sum + one[name], 0));
  const all = [['file', ...heads], ...rows, ...(rows.length > 1 ? [['all', ...sums]] : [])];
  const width = Math.max(...all.map(([file = '']) => String(file).length));
  const lines = all.map(([file = '', ...rest]) => {
    const cells = rest.map((value) => String(value).padStart(10));
    return [String(file).padEnd(width), ...cells].join(' ');
  });
  return lines.join('\n');
}

function renderFaults(measures: FileMeasure[]): string {
  const lines = measures.flatMap(({ faults }) =>
    faults.map(({ kind, paper, excerpt }) => `${kind} of "${paper}": ${excerpt}`),
  );
  return lines.join('\n');
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
