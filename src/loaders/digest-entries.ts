import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { findDigestFiles } from '#lib/digest/digest-files.ts';
import type { KnownFormats } from '#lib/digest/formats.ts';
import { parseDigests } from '#lib/digest/parse-digests.ts';
import { orLeaveOut, toNothing, watchedFolder } from './watched-folder.ts';

/** Where digests lie, and the formats that a site has beside those of the registry. */
interface DigestFolder extends KnownFormats {
  folder: string;
}

async function loadDigests(from: DigestFolder, context: LoaderContext): Promise<void> {
  const { store } = context;
  store.clear();
  const listed = await readdir(from.folder, { withFileTypes: true }).catch(toNothing);
  for (const name of findDigestFiles(listed, from).digests) {
    const path = join(from.folder, name.fileName);
    const read = async () => parseDigests({ ...name, bytes: await readFile(path) }, from);
    for (const { id: digest, entries } of (await orLeaveOut(path, context, read)) ?? []) {
      for (const [index, { title, abstract, tex, marks }] of entries.entries()) {
        const id = `${digest}/${index + 1}`;
        const data = { title, abstract, ...(tex && { tex }), ...(marks && { marks }) };
        store.set({ id, data: await context.parseData({ id, data }) });
      }
    }
  }
}

/**
 * A folder of digests → an entry for each paper as printed, `<digest>/<position>`. Conversion reports what is wrong with
 * a digest; here it only has nothing to show.
 */
export function digestEntries(folder: string, { formats }: KnownFormats = {}): Loader {
  const read = (path: string, context: LoaderContext): Promise<void> =>
    loadDigests({ folder: path, formats }, context);
  return watchedFolder({ name: 'digest-entries', folder, read });
}
