import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderHash } from '#lib/offline/file-hash.ts';
import type { SiteFile } from '#lib/offline/site-files.ts';
import { listFiles } from './dist.ts';

/** What a file holds → the hash that stands for it in lists. */
export function hashData(data: string | Uint8Array): string {
  return renderHash(createHash('sha256').update(data).digest());
}

/** Every file of a folder with its size and a hash of what it holds, in order; files whose SHA-256 is known are not read. */
export async function hashFiles(
  folder: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of await listFiles(folder)) {
    const hash = known.get(path);
    files.push(
      hash === undefined
        ? await hashFile(folder, path)
        : [path, sizeOf(folder, path), toShortHash(hash)],
    );
  }
  return files;
}

async function hashFile(folder: string, path: string): Promise<SiteFile> {
  const data = await readFile(join(folder, path));
  return [path, data.length, hashData(data)];
}

const sizeOf = (folder: string, path: string): number => statSync(join(folder, path)).size;

/** SHA-256 in base64url → the hash that stands for it in lists. */
const toShortHash = (hash: string): string => renderHash(Buffer.from(hash, 'base64url'));

/** Letters of a build's name: enough to tell builds of one site apart. */
const nameLength = 12;

/** Files → a name for them all: it changes when any of them does. */
export function toBuildName(files: readonly SiteFile[]): string {
  const hash = createHash('sha256');
  for (const [path, , own] of files) hash.update(`${path}\0${own}\n`);
  return hash.digest('hex').slice(0, nameLength);
}
