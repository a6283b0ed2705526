import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { renderApache } from '#lib/hosting/apache.ts';
import { renderCaddy } from '#lib/hosting/caddy.ts';
import { checkHost } from '#lib/hosting/check-host.ts';
import { listContentTypes } from '#lib/hosting/content-types.ts';
import { parseHeaderRules } from '#lib/hosting/header-rules.ts';
import { type HostedSite } from '#lib/hosting/hosted-site.ts';
import { renderNginx } from '#lib/hosting/nginx.ts';
import { hasErrors } from '#lib/report/problem-list.ts';
import { toBase } from '#lib/site-info.ts';
import { createHostAsker } from './io/ask-host.ts';
import { defineCommand, outUsage, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { isBuilt, listFiles, noDistMessage, readIfThere, readSiteInfo } from './io/dist.ts';
import { loadCitationFormats } from './io/own-formats.ts';
import { openSite } from './io/site.ts';
import { startServer } from './io/static-server.ts';
import { tellProblems } from './io/tell-problems.ts';

const usage = `Prints what a web server needs to serve the built site well, or checks a host that does.

  offprint hosting nginx     for the server block, by include
  offprint hosting apache    the .htaccess of the site’s folder
  offprint hosting caddy     for the host’s block in the Caddyfile
  offprint hosting check [URL]

The configuration says the headers of _headers, content types, the own page for what
is missing, compression, and what browsers may keep. The check asks the host for a file
of each kind and holds what comes against the built site; without URL it asks this
machine’s own server. Exit 1 when something is wrong.

  --folder DIR  where the site lies on the server (the built folder here)
${rootUsage}
${outUsage}
  --help        shows this
`;

const servers: Record<string, (site: HostedSite) => string> = {
  nginx: renderNginx,
  apache: renderApache,
  caddy: renderCaddy,
};

export const command = defineCommand({
  name: 'hosting',
  summary: 'what nginx, Apache or Caddy needs to serve the site, and a check of the host',
  usage,
  hasArguments: true,
  options: { ...siteOptions, folder: { type: 'string' } },
  async run({ root, out, folder }, [what = '', url, surplus]) {
    const render = servers[what];
    if (render === undefined && what !== 'check')
      throw new UsageError(`Name one of ${Object.keys(servers).join(', ')}, or check.`);
    if (surplus !== undefined || (render !== undefined && url !== undefined))
      throw new UsageError(`Unexpected argument '${surplus ?? url ?? ''}'.`);
    const site = await openSite({ root, out });
    if (!(await isBuilt(site.out))) {
      process.stderr.write(`${noDistMessage}\n`);
      return 1;
    }
    const hosted = {
      base: (await readSiteInfo(site.out)).base,
      folder: folder ?? resolve(site.out),
      rules: parseHeaderRules((await readIfThere(join(site.out, '_headers'))) ?? ''),
      types: listContentTypes(await loadCitationFormats(site)),
    };
    if (render === undefined) return check(hosted, site.out, url);
    process.stdout.write(render(hosted));
    return 0;
  },
});

/** Checks a host, or the server that comes with Offprint; says what is wrong. */
async function check(site: HostedSite, dist: string, written?: string): Promise<number> {
  const address = parseAddress(written);
  const own =
    address === undefined
      ? await startServer({ root: dist, base: site.base, port: 0, host: '127.0.0.1' })
      : undefined;
  const url = address ?? own?.url ?? '';
  try {
    const problems = await checkHost({
      ...site,
      url,
      ask: createHostAsker(url),
      files: await listFiles(dist),
      readFile: (path) => readFile(join(dist, path)),
    });
    tellProblems(problems, { all: true });
    if (problems.length === 0) process.stdout.write(`${url} serves the site as it should.\n`);
    return hasErrors(problems) ? 1 : 0;
  } finally {
    await own?.close();
  }
}

function parseAddress(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const { protocol, origin, pathname } = URL.parse(written) ?? {};
  if (origin === undefined || !/^https?:$/.test(protocol ?? ''))
    throw new UsageError(`check takes an address such as https://example.org/, not ${written}`);
  return `${origin}${toBase(pathname ?? '')}`;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
