import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { listLibraries } from '../../src/integration/code-key.ts';
import { readKept, writeKept } from '../../src/integration/kept-file.ts';
import { type KeptSite, toFileHash } from '../../src/integration/kept-site.ts';
import { listFiles } from './dist.ts';

const reportSchema = z.object({
  papers: z.number(),
  words: z.number().optional(),
  files: z.number(),
  bytes: z.number(),
});

/** What was indexed. `words` counts different words; it is missing when Pagefind doesn't tell. */
export type SearchIndexReport = z.output<typeof reportSchema>;

/** All that an index is made of, beside Pagefind itself. */
interface IndexParts {
  before: KeptSite;
  maxFragments?: number;
}

/** What becomes of the index of the site that stands. */
export interface KeptIndex {
  /** Takes it where it is of the same pages; gives what it holds. */
  take: () => SearchIndexReport | undefined;
  /** Leaves a new one for the next build. */
  leave: (folder: string, report: SearchIndexReport) => Promise<void>;
}

const keptSchema = z.object({ report: reportSchema, files: z.record(z.string(), z.string()) });

/** Pages as Pagefind gets them → what the site that stands has of their index. */
export function keepIndex(
  pages: readonly { url: string; content: string }[],
  { before, maxFragments }: IndexParts,
): KeptIndex {
  const hash = createHash('sha256').update(
    `${listLibraries(import.meta.dirname)}\n${String(maxFragments)}\n`,
  );
  for (const { url, content } of pages) hash.update(`${url} ${content.length} ${content}\n`);
  const code = hash.digest('hex');
  const list = before.toList('index');
  return {
    take: () => {
      const kept = readKept(list, { code, schema: keptSchema });
      return kept && before.take(kept.files) ? kept.report : undefined;
    },
    leave: async (folder, report) => {
      const files: Record<string, string> = {};
      for (const file of await listFiles(folder))
        files[`pagefind/${file}`] = toFileHash(await readFile(join(folder, file)));
      writeKept(list, { code, kept: { report, files } });
    },
  };
}
