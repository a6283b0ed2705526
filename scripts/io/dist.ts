import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { siteInfoSchema, type SiteInfo } from '#lib/site-info.ts';
import { codeOf } from './error-code.ts';

/** What to print when there is no built site. */
export const noDistMessage = 'There is no built site here. Run: npm run build';

/** Whether a folder holds a built site. */
export async function isBuilt(dist: string): Promise<boolean> {
  const found = await stat(join(dist, 'index.html')).catch(() => undefined);
  return found?.isFile() ?? false;
}

/** Reads a text file; undefined when there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** What the built site says of itself in `offprint.json`; base `/` and no address when it says nothing. */
export async function readSiteInfo(dist: string): Promise<SiteInfo> {
  const path = join(dist, 'offprint.json');
  const text = await readIfThere(path);
  if (text === undefined) return { base: '/' };
  try {
    return siteInfoSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} must hold {"base": "/repo/", "site": "https://…"}`, { cause });
  }
}

/** Every file of a folder as a path with `/`, relative to it and in order. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** How many files a folder holds, and how many bytes they are. */
export async function measureFiles(folder: string): Promise<{ files: number; bytes: number }> {
  const names = await listFiles(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return { files: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
