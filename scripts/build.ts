import { build } from 'astro';
import { defineCommand, outUsage, rootUsage, siteOptions } from './io/command.ts';
import { printPlainly } from './io/plain-output.ts';
import { openContent } from './io/site.ts';

const usage = `Builds the site: papers → pages, search index, service worker.

  offprint build [options]

  --site URL   where the site will stand, in place of what its options say
  --base PATH  the path it will stand under, as /repo/
  --strict     leaves the site that stands when a page could not be made or a file was left out
${rootUsage}
${outUsage}
  --help       shows this
`;

export const command = defineCommand({
  name: 'build',
  summary: 'papers → the site, with search index and service worker',
  usage,
  options: {
    ...siteOptions,
    site: { type: 'string' },
    base: { type: 'string' },
    strict: { type: 'boolean', default: false },
  },
  async run({ root, out, site, base, strict }) {
    if (strict) process.env['OFFPRINT_STRICT'] = '1';
    if (site !== undefined) process.env['OFFPRINT_SITE'] = site;
    if (base !== undefined) process.env['OFFPRINT_BASE'] = base;
    const found = await openContent({ root, out });
    printPlainly();
    // Astro keeps its own files of a build in the working folder when the site is built outside it.
    process.chdir(root);
    await build({ root: '.', outDir: found.out, logLevel: 'info' });
    return Number(process.exitCode ?? 0);
  },
});

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
