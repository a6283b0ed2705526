import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { parseDigestName } from '#lib/digest/digest-name.ts';
import { type DigestSource, parseDigest } from '#lib/digest/parse-digest.ts';
import { watchedFolder } from './watched-folder.ts';

async function findDigests(folder: string): Promise<DigestSource[]> {
  const names = await readdir(folder).catch(() => []);
  const found: DigestSource[] = [];
  for (const name of names.toSorted()) {
    const parsed = parseDigestName(name);
    const path = join(folder, name);
    if (!parsed || !(await stat(path)).isFile()) continue;
    found.push({ ...parsed, file: name, bytes: await readFile(path) });
  }
  return found;
}

async function loadDigests(folder: string, context: LoaderContext): Promise<void> {
  const { store } = context;
  store.clear();
  for (const source of await findDigests(folder)) {
    const { entries } = await parseDigest(source);
    for (const [index, { title, abstract }] of entries.entries()) {
      const id = `${source.id}/${index + 1}`;
      store.set({ id, data: await context.parseData({ id, data: { title, abstract } }) });
    }
  }
}

/**
 * A folder of digests → an entry for each paper as printed, `<digest>/<position>`. Conversion reports what is wrong with
 * a digest; here it only has nothing to show.
 */
export function digestEntries(folder: string): Loader {
  return watchedFolder({ name: 'digest-entries', folder, read: loadDigests });
}
