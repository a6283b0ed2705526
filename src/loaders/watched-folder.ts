import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { noteProblem, toReason } from '../build-problems.ts';

/** A loader's name, the folder it reads, relative to the site's, and how. */
export interface WatchedFolder {
  name: string;
  folder: string;
  /** Gets the folder's absolute path. */
  read: (path: string, context: LoaderContext) => Promise<void>;
}

/** A folder that is not there holds nothing; any other error is one. */
export function toNothing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

/** What is made of a file; where that fails, the file is left out of the site and named. */
export async function orLeaveOut<T>(
  path: string,
  { config, logger, watcher }: LoaderContext,
  make: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    const file = relative(fileURLToPath(config.root), path).replaceAll(sep, '/');
    const reason = toReason(error);
    noteProblem('content-left-out', file, { reason });
    // A build names it at its end.
    if (watcher) logger.error(`${file} is left out: ${reason}`);
    return undefined;
  }
}

/** A loader that reads a folder of the site, and reads it again whenever something in it changes. */
export function watchedFolder({ name, folder, read }: WatchedFolder): Loader {
  return {
    name,
    async load(context) {
      const path = fileURLToPath(new URL(folder, context.config.root));
      await read(path, context);
      context.watcher?.add(path);
      context.watcher?.on('all', (_, changed) => {
        if (changed.startsWith(path)) void read(path, context);
      });
    },
  };
}
