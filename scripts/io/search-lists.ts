import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { toSearchPapers, type IndexedPaper } from '#lib/search/search-papers.ts';
import { countWords, renderWordList } from '#lib/search/word-list.ts';
import { writeWhole } from './write-whole.ts';

/** What stands before the JSON of Pagefind's files. */
const mark = 'pagefind_dcd';

const fragmentSchema = z.object({
  content: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  meta: z.record(z.string(), z.string()),
});
const groupSchema = z.record(z.string(), fragmentSchema);

/** Writes `search/words.txt` and `search/papers.json` of a built site from the texts that Pagefind has indexed. */
export async function writeSearchLists(dist: string): Promise<void> {
  const papers: IndexedPaper[] = [];
  const texts: string[] = [];
  for (const { id, content, filters, meta } of await readFragments(
    join(dist, 'pagefind/fragment'),
  )) {
    papers.push({ id, title: meta['title'] ?? '', date: meta['date'] ?? '', filters });
    texts.push(content);
  }
  await writeWhole(join(dist, 'search/words.txt'), renderWordList(countWords(texts)));
  await writeWhole(join(dist, 'search/papers.json'), JSON.stringify(toSearchPapers(papers)));
}

async function readFragments(folder: string) {
  const files = (await readdir(folder).catch(() => [])).filter((name) =>
    name.endsWith('.pf_fragment'),
  );
  const read = files.sort().map(async (name) => {
    const text = gunzipSync(await readFile(join(folder, name))).toString('utf8');
    const data: unknown = JSON.parse(text.slice(text.startsWith(mark) ? mark.length : 0));
    const single = fragmentSchema.safeParse(data);
    if (single.success) return [{ id: name.replace('.pf_fragment', ''), ...single.data }];
    return Object.entries(groupSchema.parse(data)).map(([id, fragment]) => ({ id, ...fragment }));
  });
  return (await Promise.all(read)).flat();
}
