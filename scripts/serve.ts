import { siteInfoSchema } from '#lib/site-info.ts';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { isBuilt, noDistMessage, readSiteInfo } from './io/dist.ts';
import { loadCitationFormats } from './io/own-formats.ts';
import { openSite } from './io/site.ts';
import {
  isPortTaken,
  startServer,
  type ServerOptions,
  type StaticServer,
} from './io/static-server.ts';

const usage = `Serves the built site as a static host would. Ctrl+C stops it.

  offprint serve [options]

  --port N      port to listen on (4321; when it is taken, the next ten are tried; 0 takes any)
  --host NAME   address to listen on (localhost: this machine only; 0.0.0.0: everyone who reaches it)
  --base PATH   path to serve under (what its offprint.json says, else /)
${rootUsage}
${outUsage}
  --help       shows this
`;

/** How many ports after a taken one are tried. */
const nextPorts = 10;

/** `4321`; that it is at most 65535 is checked apart. */
const portNumber = /^\d{1,5}$/;

export const command = defineCommand({
  name: 'serve',
  summary: 'serves the built site as a static host would',
  usage,
  options: {
    ...siteOptions,
    port: { type: 'string', default: '4321' },
    host: { type: 'string', default: 'localhost' },
    base: { type: 'string' },
  },
  async run({ root, out, port, host, base }) {
    const wanted = parsePort(port);
    const site = await openSite({ root, out });
    if (!(await isBuilt(site.out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    const path = base === undefined ? (await readSiteInfo(site.out)).base : parseBase(base);
    const server = await startNear({
      root: site.out,
      base: path,
      port: wanted,
      host,
      citationFormats: await loadCitationFormats(site),
    });
    if (server === undefined) return 1;
    if (wanted !== 0 && server.port !== wanted)
      process.stderr.write(`Port ${wanted} is taken, so this is port ${server.port}.\n`);
    stopOnSignal(server);
    process.stdout.write(`Offprint is ready: ${server.url}  (Ctrl+C stops it)\n`);
    return 0;
  },
});

function parsePort(written: string): number {
  const port = Number(written);
  if (!portNumber.test(written) || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not ${written}`);
  }
  return port;
}

function parseBase(written: string): string {
  const { data, error } = siteInfoSchema.safeParse({ base: written });
  if (error !== undefined)
    throw new UsageError(`--base takes a path such as /repo/, not ${written}`);
  return data.base;
}

/** Starts on the port or on one of the next ten; says so and gives nothing when it can't. */
async function startNear(wanted: ServerOptions): Promise<StaticServer | undefined> {
  const last = wanted.port === 0 ? 0 : Math.min(wanted.port + nextPorts, 65_535);
  for (let port = wanted.port; port <= last; port += 1) {
    try {
      return await startServer({ ...wanted, port });
    } catch (error) {
      if (isPortTaken(error)) continue;
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`Could not listen on ${wanted.host}: ${reason}\n`);
      return undefined;
    }
  }
  process.stderr.write(
    `The ports ${wanted.port} to ${last} are all taken; choose one with --port.\n`,
  );
  return undefined;
}

function stopOnSignal(server: StaticServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
