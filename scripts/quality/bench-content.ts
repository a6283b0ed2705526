import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { compareBy } from '#lib/order.ts';
import { UsageError } from '../io/command.ts';
import { readScoreLines } from './score-lines.ts';

const recordSchema = z.object({
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  authors: z.unknown(),
  publishedAt: z.string().nullish(),
  date_listed: z.string(),
});

/** A paper as Hugging Face's daily listing has it. */
export type ListedRecord = z.output<typeof recordSchema>;

/** A file of a record a line, packed or not → its records, the oldest first. */
export async function readRecords(file: string): Promise<ListedRecord[]> {
  const records = await readScoreLines(file, recordSchema);
  if (records.length === 0) throw new UsageError(`${file} holds no record.`);
  return records.sort(compareBy(({ date_listed }) => date_listed));
}

/** A day of papers as Hugging Face lists them. */
export interface BenchDigest {
  /** YYYY-MM-DD. */
  date: string;
  papers: object[];
}

/** Papers of a day: as many as a listing has. */
const perDay = 70;
const aDay = 86_400_000;

/**
 * Records → as many papers as asked for, a digest a day. Where there are fewer records than that, their sentences are
 * combined anew, title by title, so that no two papers are the same.
 */
export function toDigests(records: readonly ListedRecord[], count: number): BenchDigest[] {
  const days = Math.ceil(count / perDay);
  return Array.from({ length: days }, (_, day) => {
    const first = day * perDay;
    return toDigest(records, { day, first, count: Math.min(perDay, count - first) });
  });
}

/** The digest of the day after those of {@link toDigests}. */
export function toNextDigest(records: readonly ListedRecord[], count: number): BenchDigest {
  return toDigest(records, { day: Math.ceil(count / perDay), first: count, count: perDay });
}

function toDigest(
  records: readonly ListedRecord[],
  { day, first, count }: { day: number; first: number; count: number },
): BenchDigest {
  return {
    date: new Date(Date.UTC(2000, 0, 1) + day * aDay).toISOString().slice(0, 10),
    papers: Array.from({ length: count }, (_, at) => toPaper(records, first + at)),
  };
}

function toPaper(records: readonly ListedRecord[], at: number): object {
  const own = records[at % records.length];
  const round = Math.floor(at / records.length);
  if (!own) throw new Error('there is no record');
  const { date_listed: _, ...paper } = own;
  if (round === 0) return paper;
  const other = records[(at * 7 + round * 131) % records.length] ?? own;
  const [one, two] = [own, other].map(({ summary }) => summary.split(/(?<=\.)\s+/));
  const mixed = (one ?? []).map((sentence, k) => (k % 2 === 0 ? sentence : (two?.[k] ?? sentence)));
  return {
    ...paper,
    id: `${2600 + round}.${String(at % 100_000).padStart(5, '0')}`,
    title: `${own.title} ${round + 1}: ${other.title.split(':')[0] ?? ''}`,
    summary: mixed.join(' '),
  };
}

/** A site of digests, written anew, with the topics and pages of a project and its own sources two folders above. */
export function writeSite(
  folder: string,
  { project, digests }: { project: string; digests: readonly BenchDigest[] },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'content/digests'), { recursive: true });
  mkdirSync(join(folder, 'src'), { recursive: true });
  for (const digest of digests) writeDigest(folder, digest);
  for (const own of ['content/topics', 'content/pages'])
    cpSync(join(project, own), join(folder, own), { recursive: true });
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    "export { collections } from '../../../src/collections.ts';\n",
  );
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config';
import { offprint } from '../../src/index.ts';

export default defineConfig({ integrations: [offprint({ site: 'https://bench.example' })] });
`,
  );
}

/** Writes a day's digest into a site. */
export function writeDigest(folder: string, { date, papers }: BenchDigest): void {
  writeFileSync(join(folder, `content/digests/${date}.json`), JSON.stringify(papers));
}
