import { join, resolve } from 'node:path';
import { build as bundle } from 'esbuild';
import { renderCount } from '#lib/display/render-count.ts';
import {
  chooseKept,
  isKeepable,
  renderBytes,
  smallSite,
  sumBytes,
  type SiteFile,
  type WorkerSite,
} from '#lib/offline/site-files.ts';
import { isBuilt, noDistMessage, readSiteInfo } from './io/dist.ts';
import { hashFiles, toBuildName } from './io/hash-files.ts';
import { makePacks } from './io/make-packs.ts';
import { exitWithUsageError, readOptions } from './io/options.ts';
import { writeWhole } from './io/write-whole.ts';

const usage = `Writes what the built site needs to be read without a network: sw.js and offline/*.json. Runs after the index.

  npm run worker -- [options]

  --small-papers N  a site of at most N papers is kept whole after one visit (${smallSite.papers})
  --small-bytes N   if it has at most N bytes (${smallSite.bytes})
  --root DIR        folder that holds dist/ (.)
  --dist NAME       name of the built folder (dist)
  --help            shows this
`;

const options = readOptions({
  usage,
  options: {
    'small-papers': { type: 'string', default: String(smallSite.papers) },
    'small-bytes': { type: 'string', default: String(smallSite.bytes) },
    root: { type: 'string', default: '.' },
    dist: { type: 'string', default: 'dist' },
  },
});
/** A paper's page. */
const paperPage = /^papers\/[^/]+\/index\.html$/;

process.exitCode = await writeWorker();

function parseCount(name: 'small-papers' | 'small-bytes'): number {
  const count = Number(options[name]);
  if (!Number.isSafeInteger(count) || count < 0) {
    exitWithUsageError(`--${name} takes a number from 0 on, not ${options[name]}`);
  }
  return count;
}

async function writeWorker(): Promise<number> {
  const dist = resolve(options.root, options.dist);
  const limits = { papers: parseCount('small-papers'), bytes: parseCount('small-bytes') };
  if (!(await isBuilt(dist))) {
    process.stderr.write(`${noDistMessage}\n`);
    return 1;
  }
  const files = (await hashFiles(dist)).filter(
    ([path]) => isKeepable(path) && path !== 'offline/packs.json',
  );
  const papers = files.filter(([path]) => paperPage.test(path)).length;
  const isSmall = papers <= limits.papers && sumBytes(chooseKept(files, true)) <= limits.bytes;
  const packs = isSmall ? [] : await makePacks(dist, files);
  const list = packs.map(({ id, name, files: own }) => ({
    id,
    name,
    files: own.length,
    bytes: sumBytes(own),
  }));
  for (const { id, files: own } of packs) await write(dist, `offline/packs/${id}.json`, own);
  const { base } = await readSiteInfo(dist);
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
  process.stdout.write(
    `offline: ${kept} kept after one visit${isSmall ? '' : `, ${renderCount(packs.length, 'pack')} to keep`}\n`,
  );
  return 0;
}

async function write(dist: string, path: string, data: unknown): Promise<SiteFile> {
  const text = JSON.stringify(data);
  await writeWhole(join(dist, path), text);
  return [path, Buffer.byteLength(text), toBuildName([[path, text.length, text]])];
}

async function bundleWorker(site: WorkerSite): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [join(import.meta.dirname, '../src/worker/worker.ts')],
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
