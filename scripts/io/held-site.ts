import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { type HeaderRule, parseHeaderRules } from '#lib/hosting/header-rules.ts';
import { findSitePlace, statIfThere } from './site-place.ts';

/** A build of a site as it is served: whole, whatever is built meanwhile. */
export interface HeldSite {
  folder: string;
  /** Of its `_headers`. */
  rules: HeaderRule[];
  /** The folder of the build of before: pages of it that are still open ask for more of it. */
  before: string;
}

/** A build, and how it is told from others. */
interface HeldBuild extends HeldSite {
  id: string;
  handle: number | undefined;
}

/** Folders in which a file's name changes with what it holds, so that no build can have another file of that name. */
const hashedFolder = /^\/(?:_astro|pagefind\/(?:fragment|index))\/|^\/pagefind\/[^/]+\.pf_meta$/;

/**
 * The build that stands at a path, asked at each request. On Linux it is reached through its open folder, which stays the
 * same one whatever takes its name; elsewhere by its name.
 */
export function holdSite(root: string): () => HeldSite {
  let held = hold(root);
  let stale: HeldBuild | undefined;
  return () => {
    const found = statIfThere(root);
    // Between the two renames of a build nothing is there, and the build of before still stands.
    if (!found) return held.handle === undefined ? { ...held, folder: held.before } : held;
    if (toId(found) === held.id) return held;
    if (stale?.handle !== undefined) closeSync(stale.handle);
    stale = held;
    held = hold(root, held);
    return held;
  };
}

/** The folder that a file is served from: the build of before for what pages of it ask and only it has. */
export function findFolder({ folder, before }: HeldSite, path: string): string {
  const isOnlyBefore =
    hashedFolder.test(path) && !statIfThere(join(folder, path)) && statIfThere(join(before, path));
  return isOnlyBefore ? before : folder;
}

function hold(root: string, last?: HeldBuild): HeldBuild {
  const handle = openFolder(root);
  const found = handle === undefined ? statIfThere(root) : fstatSync(handle);
  const folder = handle === undefined ? root : toOpenFolder(handle);
  const headers = join(folder, '_headers');
  return {
    id: found ? toId(found) : '',
    handle,
    folder,
    rules: parseHeaderRules(statIfThere(headers) ? readFileSync(headers, 'utf8') : ''),
    before: last?.handle === undefined ? findSitePlace(root).former : last.folder,
  };
}

const toId = ({ dev, ino, birthtimeMs }: Stats): string => `${dev}:${ino}:${birthtimeMs}`;
const toOpenFolder = (handle: number): string => `/proc/self/fd/${handle}`;

/** Opens a folder where files in it can be reached through that. */
function openFolder(path: string): number | undefined {
  if (process.platform !== 'linux' || !statIfThere(path)) return undefined;
  const handle = openSync(path, 'r');
  if (statIfThere(toOpenFolder(handle))) return handle;
  closeSync(handle);
  return undefined;
}
