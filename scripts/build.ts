import { build } from 'astro';
import { defineCommand, outUsage, rootUsage, siteOptions } from './io/command.ts';
import { openContent } from './io/site.ts';

const usage = `Builds the site: papers → pages, search index, service worker.

  offprint build [options]

  --site URL   where the site will stand, in place of what its options say
  --base PATH  the path it will stand under, as /repo/
${rootUsage}
${outUsage}
  --help       shows this
`;

export const command = defineCommand({
  name: 'build',
  summary: 'papers → the site, with search index and service worker',
  usage,
  options: { ...siteOptions, site: { type: 'string' }, base: { type: 'string' } },
  async run({ root, out, site, base }) {
    if (site !== undefined) process.env['OFFPRINT_SITE'] = site;
    if (base !== undefined) process.env['OFFPRINT_BASE'] = base;
    const found = await openContent({ root, out });
    // Astro keeps its own files of a build in the working folder when the site is built outside it.
    process.chdir(root);
    await build({ root: '.', outDir: found.out, logLevel: 'info' });
    return 0;
  },
});

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
