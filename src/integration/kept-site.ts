import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shareFile } from './share-file.ts';

/** The site that stands, as far as the next one is made of its files. */
export interface KeptSite {
  /** Gives files, each with its hash, to the next site where all are still what they were; says whether it did. */
  take: (files: Readonly<Record<string, string>>) => boolean;
  /** The files that were taken, each with its hash. */
  taken: ReadonlyMap<string, string>;
  /** Where builds leave for the next what is called so: `pages` → `.offprint/dist.pages.json`; it can be thrown away. */
  toList: (name: string) => string;
}

/** Where the site stands, where the next is made, and how the files beside both begin. */
export interface KeptPlace {
  standing: string;
  folder: string;
  beside: string;
}

/** What a file holds → the hash by which it is known again: SHA-256 in base64url. */
export const toFileHash = (data: Uint8Array): string =>
  createHash('sha256').update(data).digest('base64url');

/** Opens the site that stands; where none does, nothing can be taken. */
export function openKeptSite({ standing, folder, beside }: KeptPlace): KeptSite {
  const taken = new Map<string, string>();
  const folders = new Set<string>();
  const take = (files: Readonly<Record<string, string>>): boolean => {
    const all = Object.entries(files);
    if (!all.every(([file, hash]) => isStill(join(standing, file), hash))) return false;
    for (const [file, hash] of all) {
      const target = join(folder, file);
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      shareFile(join(standing, file), target);
      taken.set(file, hash);
    }
    return true;
  };
  return { take, taken, toList: (name) => `${beside}.${name}.json` };
}

function isStill(path: string, hash: string): boolean {
  try {
    return toFileHash(readFileSync(path)) === hash;
  } catch {
    return false;
  }
}
