import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The site that stands, as far as the next one is made of its files. */
export interface KeptSite {
  /** Gives a file to the next site where it is still what it was; says whether it did. */
  take: (file: string, hash: string) => boolean;
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
  const take = (file: string, hash: string): boolean => {
    const [source, target] = [join(standing, file), join(folder, file)];
    if (!isStill(source, hash)) return false;
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    share(source, target);
    taken.set(file, hash);
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

/** A file is not copied where a second name will do: who changes one writes it anew. */
function share(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
