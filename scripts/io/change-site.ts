import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shareFile } from '../../src/integration/share-file.ts';
import { beginSite, type SiteFolders } from './next-site.ts';

/**
 * Changes a built site whole or not at all: a copy beside it is changed, and takes its place. Files are shared between the
 * two.
 */
export async function changeSite<T>(
  folders: SiteFolders,
  change: (folder: string) => Promise<T>,
): Promise<T> {
  const next = beginSite(folders);
  try {
    shareFiles(folders.out, next.folder);
    const done = await change(next.folder);
    next.putInPlace();
    return done;
  } finally {
    next.discard();
  }
}

function shareFiles(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      shareFiles(source, target);
    } else shareFile(source, target);
  }
}
