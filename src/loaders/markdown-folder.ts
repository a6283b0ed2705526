import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { budgets } from '#lib/budgets.ts';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { isPassedOver } from '#lib/passed-over.ts';
import { orLeaveOut, toNothing, watchedFolder } from './watched-folder.ts';

/** A file of this name becomes an entry; its stem is the entry's id. */
const entryFile = /^([a-z0-9][a-z0-9-]{0,79})\.md$/;

/** One file, as far as it is known without reading it. */
interface FoundFile {
  id: string;
  path: string;
  /** Changes when the file does. */
  stamp: string;
}

async function findFile(folder: string, name: string): Promise<FoundFile> {
  const path = join(folder, name);
  const id = entryFile.exec(name)?.[1];
  if (!id)
    throw new Error('the name must be a-z, 0-9 and dashes, at most 80, and end in .md; rename it');
  const stat = await lstat(path);
  if (!stat.isFile())
    throw new Error('it is no plain file; links are not followed, put the file itself here');
  if (stat.size > budgets.markdownBytes)
    throw new Error(`it has over ${budgets.markdownBytes} bytes; shorten it`);
  return { id, path, stamp: `${path}:${stat.mtimeMs}:${stat.size}` };
}

async function findFiles(folder: string, context: LoaderContext): Promise<FoundFile[]> {
  const names = await readdir(folder).catch(toNothing);
  const wanted = names.filter((name) => !isPassedOver(name)).sort();
  const found = wanted.map((name) =>
    orLeaveOut(join(folder, name), context, () => findFile(folder, name)),
  );
  return (await Promise.all(found)).filter((file) => file !== undefined);
}

async function loadFile({ id, path, stamp }: FoundFile, context: LoaderContext): Promise<string> {
  const text = await readFile(path, 'utf8');
  const parsed = parseFrontMatter(text);
  if (!parsed.ok)
    throw new Error(parsed.line > 0 ? `line ${parsed.line}: ${parsed.reason}` : parsed.reason);
  const root = fileURLToPath(context.config.root);
  const filePath = relative(root, path);
  const raw = z.record(z.string(), z.unknown()).safeParse(parsed.data);
  if (!raw.success) throw new Error('its front matter has no fields');
  const data = await context.parseData({ id, data: raw.data, filePath: path });
  const digest = createHash('sha256').update(text).digest('hex');
  context.store.set({ id, data, body: parsed.body, digest, filePath });
  context.meta.set(id, stamp);
  return id;
}

async function loadFolder(folder: string, context: LoaderContext): Promise<void> {
  const { store, meta, logger } = context;
  const files = await findFiles(folder, context);
  const isFresh = ({ id, stamp }: FoundFile): boolean => store.has(id) && meta.get(id) === stamp;
  const stale = files.filter((file) => !isFresh(file));
  const ids = new Set<string | undefined>(files.filter(isFresh).map(({ id }) => id));
  for (const file of stale)
    ids.add(await orLeaveOut(file.path, context, () => loadFile(file, context)));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  logger.info(`${files.length} files, ${stale.length} read`);
}

/**
 * A folder of Markdown files → entries with front matter and the body as text. Nothing is rendered here, so that the
 * store stays small, and an unchanged file is not read again. A file that can't be an entry is left out, and named; a folder
 * that is not there has none.
 */
export function markdownFolder(folder: string): Loader {
  return watchedFolder({ name: 'markdown-folder', folder, read: loadFolder });
}
