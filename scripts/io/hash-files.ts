import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFile } from '#lib/offline/site-files.ts';
import { listFiles } from './dist.ts';

/** Letters of a hash that are kept: enough to tell versions of one file apart. */
const length = 12;

/** Every file of a folder with its size and a hash of what it holds, in order. */
export async function hashFiles(folder: string): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of await listFiles(folder)) {
    const data = await readFile(join(folder, path));
    files.push([
      path,
      data.length,
      createHash('sha256').update(data).digest('hex').slice(0, length),
    ]);
  }
  return files;
}

/** Files → a name for them all: it changes when any of them does. */
export function toBuildName(files: readonly SiteFile[]): string {
  const hash = createHash('sha256');
  for (const [path, , own] of files) hash.update(`${path}\0${own}\n`);
  return hash.digest('hex').slice(0, length);
}
