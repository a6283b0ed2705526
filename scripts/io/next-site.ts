import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import {
  clearPlace,
  findSitePlace,
  restoreSite,
  type SitePlace,
  statIfThere,
  tryRename,
} from './site-place.ts';

/** A site that is made beside the one that stands, and then takes its place. */
export interface NextSite {
  /** Where it is made. */
  folder: string;
  /** Settles when nothing of former runs is left. */
  cleared: Promise<void>;
  /** Puts it in place, whole; the site of before lies in `.offprint/` until the next one is begun. */
  putInPlace: () => void;
  /** Removes it, unless it was put in place. */
  discard: () => void;
}

/** Where a site is to stand, and the folder of its content. */
export interface SiteFolders {
  root: string;
  out: string;
}

/** What an owner writes: no site may be built over it. */
const written = ['content', 'public', 'src'];

/** How often another run may take the same place in between. */
const placeTries = 20;

/** Begins a site. Two runs at once don't meet: each makes its own, and the last to finish stands. */
export function beginSite({ root, out }: SiteFolders): NextSite {
  restoreSite(out);
  const place = findSitePlace(out);
  refuse(place.target, root);
  const { target, home, name } = place;
  mkdirSync(home, { recursive: true });
  // Git is to see nothing of it, whatever its own list says.
  writeFileSync(join(home, '.gitignore'), '*\n');
  const cleared = clearPlace(place);
  const stamp = `${process.pid}-${randomBytes(3).toString('hex')}`;
  const [folder, ready] = [
    join(home, `${name}.next-${stamp}`),
    join(home, `${name}.ready-${stamp}`),
  ];
  mkdirSync(folder);
  const before = statIfThere(target);
  if (before) chmodSync(folder, before.mode & 0o7777);
  return {
    folder,
    cleared,
    putInPlace: () => {
      renameSync(folder, ready);
      exchange(ready, place);
    },
    discard: () => {
      for (const path of [folder, ready]) removeForgiving(path);
    },
  };
}

/** Removes a folder into which a last file may still be written; what is left of it the next run removes. */
function removeForgiving(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // The process is about to end for another reason, which is what it has to say.
  }
}

/** Only a folder of its own can be replaced whole. */
function refuse(target: string, root: string): void {
  if (isIn(target, root) || written.some((name) => isIn(join(root, name), target)))
    throw new Error(`${target} holds what you wrote: name another folder with --out`);
  const found = statIfThere(target);
  if (!found) return;
  if (!found.isDirectory())
    throw new Error(`${target} is no folder: move it away, or name another with --out`);
  if (found.dev !== statIfThere(dirname(target))?.dev)
    throw new Error(
      `${target} is a mount point, and can't be replaced whole: name a folder in it with --out`,
    );
}

/** Whether a path is a folder's own or lies in it. */
function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Two renames, with no pause in which a signal could be heard; killed between them, `restoreSite` mends it. */
function exchange(ready: string, { target, former }: SitePlace): void {
  for (let tries = 0; tries < placeTries; tries += 1) {
    rmSync(former, { recursive: true, force: true });
    tryRename(target, former);
    try {
      if (tryRename(ready, target)) return;
    } catch (error) {
      tryRename(former, target);
      throw error;
    }
    // Whoever found the place empty has put ours there.
    if (!statIfThere(ready)) return;
  }
  throw new Error(`${target} is taken by one run after another: build it alone`);
}
