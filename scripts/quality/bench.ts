import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand, UsageError } from '../io/command.ts';
import { measureFiles } from '../io/dist.ts';
import { readRecords, toDigests, toNextDigest, writeDigest, writeSite } from './bench-content.ts';
import { writeHugoSite } from './bench-hugo.ts';
import { renderPlot } from './bench-plot.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';

const usage = `Measures what a life of digests costs: sites of invented size, made, added to, edited and made again.

  npm run bench -- FILE [options]

  FILE         records of papers, one in JSON a line, packed (.gz) or not: id, title, summary, authors, date_listed
  --sizes N,…  how many papers the sites have (69,1000,10000); more than FILE has are combined of its sentences
  --help       shows this

Each size: digests converted and built from nothing; a digest of 70 added; one abstract edited; nothing changed; and, where
they are installed, Hugo and Pagefind on the same papers. Sites lie in bench/, with the table (bench/table.md) and a plot
(bench/plot.svg). Seconds on the clock and of processors; memory is that of all processes at once. Runs on Linux.
`;

/** What a step on a site of a size took. */
export interface BenchRow extends ProcessCost {
  papers: number;
  step: string;
  files: number;
  bytes: number;
}

const project = join(import.meta.dirname, '../..');
const bench = join(project, 'bench');
const offprint = join(project, 'scripts/offprint.ts');

export const command = defineCommand({
  name: 'bench',
  summary: 'what sites of many papers cost to make and to add to',
  usage,
  options: { sizes: { type: 'string', default: '69,1000,10000' } },
  hasArguments: true,
  async run({ sizes }, [file, ...others]) {
    if (file === undefined || others.length > 0) throw new UsageError('Name one file of records.');
    const wanted = sizes.split(',').map(toSize);
    const records = await readRecords(file);
    const rows: BenchRow[] = [];
    for (const papers of wanted) {
      const folder = join(bench, String(papers));
      const added = toNextDigest(records, papers);
      writeSite(folder, { project, digests: toDigests(records, papers) });
      const run = async (step: string, ...commands: string[]): Promise<void> => {
        rows.push(await measureStep({ papers, step, folder, commands }));
        tell(rows.at(-1));
      };
      await run('convert', 'convert');
      await run('build, from nothing', 'build');
      writeDigest(folder, added);
      await run('a digest added', 'convert', 'build');
      editAbstract(folder, added.date);
      await run('an abstract edited', 'convert', 'build');
      await run('nothing changed', 'convert', 'build');
      if (hasHugo()) {
        rows.push(await measureHugo(papers, folder));
        tell(rows.at(-1));
      }
    }
    writeFileSync(join(bench, 'table.md'), renderTable(rows));
    writeFileSync(join(bench, 'plot.svg'), renderPlot(rows));
    process.stdout.write(`\n${renderTable(rows)}`);
    return 0;
  },
});

function toSize(written: string): number {
  const size = Number(written);
  if (!Number.isSafeInteger(size) || size < 1)
    throw new UsageError(`--sizes takes numbers of papers, not ${written}.`);
  return size;
}

interface Step {
  papers: number;
  step: string;
  folder: string;
  commands: readonly string[];
}

async function measureStep({ papers, step, folder, commands }: Step): Promise<BenchRow> {
  const costs: ProcessCost[] = [];
  for (const name of commands)
    costs.push(await measureProcess({ file: process.execPath, args: [offprint, name], folder }));
  const built = commands.includes('build') ? 'dist' : 'content/papers';
  return { papers, step, ...addCosts(costs), ...(await measureFiles(join(folder, built))) };
}

const addCosts = (costs: readonly ProcessCost[]): ProcessCost => ({
  wall: costs.reduce((all, { wall }) => all + wall, 0),
  cpu: costs.reduce((all, { cpu }) => all + cpu, 0),
  peak: Math.max(...costs.map(({ peak }) => peak)),
});

const hasHugo = (): boolean => spawnSync('hugo', ['version']).status === 0;

async function measureHugo(papers: number, root: string): Promise<BenchRow> {
  const folder = join(bench, `${papers}-hugo`);
  await writeHugoSite(folder, root);
  const pagefind = join(project, 'node_modules/.bin/pagefind');
  const costs = [
    await measureProcess({ file: 'hugo', args: ['--quiet'], folder }),
    await measureProcess({ file: pagefind, args: ['--site', 'public'], folder }),
  ];
  const measured = await measureFiles(join(folder, 'public'));
  return { papers, step: 'Hugo and Pagefind', ...addCosts(costs), ...measured };
}

/** One word more in one paper of a digest. */
function editAbstract(folder: string, date: string): void {
  const path = join(folder, `content/digests/${date}.json`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('"summary":"', '"summary":"Edited: '));
}

const heads = ['papers', 'step', 'seconds', 'processors’ seconds', 'memory, MB', 'files', 'MB'];

const toCells = ({ papers, step, wall, cpu, peak, files, bytes }: BenchRow): string[] => [
  String(papers),
  step,
  wall.toFixed(1),
  cpu.toFixed(1),
  (peak / 1e6).toFixed(0),
  String(files),
  (bytes / 1e6).toFixed(1),
];

function tell(row: BenchRow | undefined): void {
  if (row) process.stderr.write(`${toCells(row).join('  ')}\n`);
}

/** Rows as a table in Markdown, with the exponent by which each step grows below it. */
export function renderTable(rows: readonly BenchRow[]): string {
  const lines = [heads, heads.map(() => '---'), ...rows.map(toCells)];
  const table = lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  const growth = [...Map.groupBy(rows, ({ step }) => step)].flatMap(([step, own]) => {
    const exponent = toExponent(own);
    return exponent === undefined ? [] : [`${step}: papers to the power of ${exponent.toFixed(2)}`];
  });
  return growth.length === 0 ? table : `${table}\n${growth.join('; ')}.\n`;
}

/** The slope of seconds over papers between the two largest sizes, both logarithmic. */
function toExponent(rows: readonly BenchRow[]): number | undefined {
  const [one, two] = rows.toSorted((a, b) => a.papers - b.papers).slice(-2);
  if (!one || !two) return undefined;
  return Math.log(two.wall / one.wall) / Math.log(two.papers / one.papers);
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
