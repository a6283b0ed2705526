import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPassedOver } from '#lib/passed-over.ts';

/** A file of the content folder: its path relative to the root, with `/`, and its bytes. */
export interface ContentFile {
  file: string;
  bytes: Uint8Array;
}

/** A temporary file that a killed run left: `a.md.123.tmp`. */
const temporaryFile = /\.\d+\.tmp$/;

/** Whether there is a file or a folder at a path. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** SHA-256 of a text, its first 16 hexadecimal digits. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function listNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.sort();
  } catch {
    return [];
  }
}

/** The files in a folder whose names match, by name; symbolic links are named apart and not followed. */
export async function listFiles(
  folder: string,
  pattern: RegExp,
): Promise<{ names: string[]; links: string[] }> {
  const names: string[] = [];
  const links: string[] = [];
  for (const name of await listNames(folder)) {
    if (!pattern.test(name) || isPassedOver(name)) continue;
    const stat = await lstat(join(folder, name));
    if (stat.isSymbolicLink()) links.push(name);
    else if (stat.isFile()) names.push(name);
  }
  return { names, links };
}

/** Reads the matching files of `content/<folder>` under the root; symbolic links are left out. */
export async function readFolder(
  root: string,
  folder: string,
  pattern: RegExp,
): Promise<ContentFile[]> {
  const { names } = await listFiles(join(root, 'content', folder), pattern);
  return Promise.all(
    names.map(async (name) => {
      const file = `content/${folder}/${name}`;
      return { file, bytes: await readFile(join(root, file)) };
    }),
  );
}

/** Removes what a killed run left half-written in a folder. */
export async function removeTemporary(folder: string): Promise<void> {
  const left = (await listNames(folder)).filter((name) => temporaryFile.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}
