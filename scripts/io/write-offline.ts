import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { renderCount } from '#lib/display/render-count.ts';
import { makePacks } from '#lib/offline/make-packs.ts';
import {
  chooseKept,
  isKeepable,
  renderBytes,
  smallSite,
  sumBytes,
  type SiteFile,
  type WorkerSite,
} from '#lib/offline/site-files.ts';
import { packageFolder } from '../../src/integration/package-folder.ts';
import { hashData, hashFiles, toBuildName } from './hash-files.ts';
import { readPapersData, readSiteData } from './site-data.ts';
import { writeWhole } from './write-whole.ts';

/** Up to which size a site is kept whole after one visit. */
export type SmallSite = typeof smallSite;

/** Up to which size all is kept, and files whose hashes are known. */
export interface OfflineOptions {
  limits?: SmallSite;
  known?: ReadonlyMap<string, string>;
}

/** Writes what a built site needs to be read without a network, `sw.js` and `offline/`; says in a line what is kept. */
export async function writeOffline(
  dist: string,
  { known, limits = smallSite }: OfflineOptions = {},
): Promise<string> {
  const files = (await hashFiles(dist, known)).filter(
    ([path]) => isKeepable(path) && path !== 'offline/packs.json',
  );
  const told = await readSiteData(dist);
  const papers = await readPapersData(dist, told);
  const isSmall =
    papers.length <= limits.papers && sumBytes(chooseKept(files, true)) <= limits.bytes;
  const packs = isSmall ? [] : makePacks(files, { site: told, papers });
  const list = packs.map(({ id, name, files: own }) => ({
    id,
    name,
    files: own.length,
    bytes: sumBytes(own),
  }));
  for (const { id, files: own } of packs) await write(dist, `offline/packs/${id}.json`, own);
  const { base } = told;
  const packsFile = await write(dist, 'offline/packs.json', { isSmall, base, packs: list });
  const all = [...files, packsFile];
  const site: WorkerSite = {
    build: toBuildName(all),
    base,
    isSmall,
    kept: chooseKept(all, isSmall),
  };
  await write(dist, 'offline/files.json', all);
  await writeWhole(join(dist, 'sw.js'), await bundleWorker(site));
  const kept = `${renderCount(site.kept.length, 'file')}, ${renderBytes(sumBytes(site.kept))}`;
  return `offline: ${kept} kept after one visit${isSmall ? '' : `, ${renderCount(packs.length, 'pack')} to keep`}`;
}

async function write(dist: string, path: string, data: unknown): Promise<SiteFile> {
  const text = JSON.stringify(data);
  await writeWhole(join(dist, path), text);
  return [path, Buffer.byteLength(text), hashData(text)];
}

async function bundleWorker(site: WorkerSite): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [`${packageFolder}src/worker/worker.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { SITE: JSON.stringify(site) },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
