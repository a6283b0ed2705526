import { resolve } from 'node:path';
import { dev } from 'astro';
import { command as build } from './build.ts';
import { defineCommand, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { isBuilt } from './io/dist.ts';
import { printPlainly } from './io/plain-output.ts';
import { openContent } from './io/site.ts';

const usage = `Builds the site once, for search, then serves its pages as you change them.

  offprint dev [options]

  --port N     port to listen on (4321, or the next that is free)
${rootUsage}
  --help       shows this
`;

export const command = defineCommand({
  name: 'dev',
  summary: 'serves pages as you change them, search included',
  usage,
  options: { root: siteOptions.root, port: { type: 'string', default: '4321' } },
  async run({ root: given, port }) {
    const root = resolve(given);
    if (!/^\d{1,5}$/.test(port)) throw new UsageError(`--port takes a number, not ${port}`);
    const { out } = await openContent({ root });
    printPlainly();
    if (!(await isBuilt(out))) {
      const code = await build.main(['--root', root]);
      if (!(await isBuilt(out))) return code;
    }
    const server = await dev({ root, server: { port: Number(port) } });
    await new Promise((done) => server.watcher.once('close', done));
    return 0;
  },
});

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
