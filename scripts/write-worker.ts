import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { smallSite } from '#lib/offline/site-files.ts';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { changeSite } from './io/change-site.ts';
import { isBuilt, noDistMessage } from './io/dist.ts';
import { openSite } from './io/site.ts';
import { writeOffline } from './io/write-offline.ts';
import { writeWhole } from './io/write-whole.ts';
import { packageFolder } from '../src/integration/package-folder.ts';

const removal = `${packageFolder}public/remove-worker.js`;

const usage = `Writes what the built site needs to be read without a network: sw.js and offline/*.json. Runs after the index.

  offprint worker [options]

  --small-papers N  a site of at most N papers is kept whole after one visit (${smallSite.papers})
  --small-bytes N   if it has at most N bytes (${smallSite.bytes})
  --remove          writes a sw.js that removes itself and all that readers’ browsers keep of the site:
                    publish it before the site goes away or another takes its address
${rootUsage}
${outUsage}
  --help       shows this

A build does this by itself.
`;

export const command = defineCommand({
  name: 'worker',
  summary: 'the built site’s service worker, made anew',
  usage,
  options: {
    ...siteOptions,
    remove: { type: 'boolean', default: false },
    'small-papers': { type: 'string', default: String(smallSite.papers) },
    'small-bytes': { type: 'string', default: String(smallSite.bytes) },
  },
  async run(options) {
    const papers = parseCount('small-papers', options['small-papers']);
    const bytes = parseCount('small-bytes', options['small-bytes']);
    const { root, out } = await openSite(options);
    if (!(await isBuilt(out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    if (options.remove) {
      await writeWhole(join(out, 'sw.js'), await readFile(removal));
      process.stdout.write('sw.js removes what browsers keep of the site: publish it.\n');
      return 0;
    }
    const kept = await changeSite({ root, out }, (folder) =>
      writeOffline(folder, { limits: { papers, bytes } }),
    );
    process.stdout.write(`${kept}\n`);
    return 0;
  },
});

function parseCount(name: string, written: string): number {
  const count = Number(written);
  if (!Number.isSafeInteger(count) || count < 0)
    throw new UsageError(`--${name} takes a number from 0 on, not ${written}`);
  return count;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
