import { lstatSync, readdirSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { statSync, type Stats } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { codeOf } from './error-code.ts';

/**
 * Where a built site stands, and what lies beside it, on the same file system, so that a rename puts one in the other's
 * place: `.offprint/dist.next-123-9f0c2a` is being made by the process 123, `.offprint/dist.ready-…` is made,
 * `.offprint/dist.former` is the site of before.
 */
export interface SitePlace {
  /** The folder itself, where the path given is a link to it. */
  target: string;
  name: string;
  home: string;
  former: string;
}

/** What a run has made, or is making, beside a site. */
interface OwnedFolder {
  path: string;
  isReady: boolean;
  pid: number;
}

const ownedName = /^(.+)\.(next|ready)-(\d+)-[0-9a-f]+$/;

/** No build takes longer: an older folder was left by a run whose process id was given away again. Milliseconds. */
const longestRun = 86_400_000;

/** The path of a built site → its place. */
export function findSitePlace(out: string): SitePlace {
  const target = followLinks(out);
  const [name, home] = [basename(target), join(dirname(target), '.offprint')];
  return { target, name, home, former: join(home, `${name}.former`) };
}

/** `/a/.offprint/dist.next-123-9f0c2a/b → /a/dist/b`: a message names a file by where it was to stand. */
export function toPlaceNames(message: string): string {
  return message.replaceAll(/\.offprint[/\\]([^/\\]+)\.(?:next|ready)-\d+-[0-9a-f]+/g, '$1');
}

/** What is at a path; undefined when nothing is. */
export function statIfThere(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/** Puts a finished site in place whose run was killed between the two renames that were to do it. */
export function restoreSite(out: string): void {
  const place = findSitePlace(out);
  const ready = listOwned(place).find(({ isReady }) => isReady);
  if (ready && !statIfThere(place.target)) tryRename(ready.path, place.target);
}

/** Moves a folder; false when it is no longer there, or when its new place is taken. */
export function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false;
    throw error;
  }
}

/**
 * Removes what dead runs left, and the site of before the one that stands: that one is out of the way at once, and goes
 * file by file while this run does its work. What is left of it when the run ends, the next one removes.
 */
export async function clearPlace(place: SitePlace): Promise<void> {
  for (const { path } of listOwned(place).filter(isLeft))
    rmSync(path, { recursive: true, force: true });
  const gone = join(place.home, `${place.name}.next-${process.pid}-0`);
  if (tryRename(place.former, gone))
    await rm(gone, { recursive: true, force: true }).catch(() => undefined);
}

function listOwned({ home, name }: SitePlace): OwnedFolder[] {
  if (!statIfThere(home)) return [];
  return readdirSync(home).flatMap((found) => {
    const [, own, state, pid] = ownedName.exec(found) ?? [];
    if (own !== name) return [];
    return [{ path: join(home, found), isReady: state === 'ready', pid: Number(pid) }];
  });
}

/** This process makes one site at a time: what bears its id beforehand is of another that had it. */
function isLeft({ path, pid }: OwnedFolder): boolean {
  if (pid === process.pid || !isRunning(pid)) return true;
  const made = statIfThere(path)?.mtimeMs ?? 0;
  return Date.now() - made > longestRun;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be asked, but it is there.
    return codeOf(error) === 'EPERM';
  }
}

/** Where a link leads, be anything there or not. */
function followLinks(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return path;
  if (!found.isSymbolicLink() || statIfThere(path)) return realpathSync(path);
  return followLinks(resolve(dirname(path), readlinkSync(path)));
}
