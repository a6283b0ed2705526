import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderApache } from '#lib/hosting/apache.ts';
import { renderCaddy } from '#lib/hosting/caddy.ts';
import { checkHost } from '#lib/hosting/check-host.ts';
import { listContentTypes } from '#lib/hosting/content-types.ts';
import { parseHeaderRules } from '#lib/hosting/header-rules.ts';
import { type HostedSite } from '#lib/hosting/hosted-site.ts';
import { renderNginx } from '#lib/hosting/nginx.ts';
import { renderProblem } from '#lib/problem.ts';
import { createHostAsker } from '../scripts/io/ask-host.ts';
import { listFiles } from '../scripts/io/dist.ts';
import { startServer } from '../scripts/io/static-server.ts';
import { withSite } from './temporary-site.ts';
import { findFreePort, isInstalled, webServers, withWebServer } from './web-servers.ts';

const headers = readFileSync(join(import.meta.dirname, '../public/_headers'), 'utf8');
const page = `<!DOCTYPE html><title>Home</title>${'<p>words</p>'.repeat(300)}`;
const files = {
  'index.html': page,
  '404.html': `<!DOCTYPE html><title>Not here</title>`,
  'papers/a-paper/index.html': page,
  'papers/a-paper/cite.bib': '@misc{a}\n'.repeat(300),
  'papers/a-paper/cite.ris': 'TY  - GEN\n',
  'papers/a-paper.md': '# A paper\n',
  'digests/2025-03-18.epub': 'PK',
  'manifest.webmanifest': '{}',
  'search/papers.json': '{}',
  'rss.xml': '<rss/>',
  'sw.js': '0',
  'theme.js': '0',
  'favicon.svg': '<svg/>',
  'og.png': 'png',
  '_astro/a.b2c3.css': 'a{}',
  '_astro/a.b2c3.woff2': 'font',
  'pagefind/fragment/en_1.pf_fragment': 'x',
  'pagefind/pagefind.js': '0',
  'llms.txt': 'words',
  _headers: headers,
};
const renderers: Record<string, (site: HostedSite) => string> = {
  nginx: renderNginx,
  apache: renderApache,
  caddy: renderCaddy,
};

async function check(dist: string, url: string): Promise<string[]> {
  const problems = await checkHost({
    url,
    ask: createHostAsker(url),
    files: (await listFiles(dist)).filter((path) => path !== '.htaccess'),
    readFile: (path) => readFile(join(dist, path)),
    rules: parseHeaderRules(headers),
    types: listContentTypes(),
  });
  return problems.map(renderProblem);
}

for (const base of ['/', '/my.repo/']) {
  for (const server of webServers) {
    const skip = (await isInstalled(server)) ? false : `${server.name} is not installed`;
    test(
      `${server.name} serves a site under ${base} as its configuration says`,
      { skip },
      async () => {
        await withSite(files, async (root) => {
          const [folder, own] = [join(root, 'dist'), join(root, 'server')];
          const rules = parseHeaderRules(headers);
          const site = { base, folder, rules, types: listContentTypes() };
          const config = renderers[server.name]?.(site) ?? '';
          const port = await findFreePort();
          await withWebServer(server, { port, folder, own, config, base }, async () => {
            assert.deepEqual(await check(folder, `http://127.0.0.1:${port}${base}`), []);
          });
        });
      },
    );
  }

  test(`the own server serves a site under ${base} as the others do`, async () => {
    await withSite(files, async (root) => {
      const dist = join(root, 'dist');
      const server = await startServer({ root: dist, base, port: 0, host: '127.0.0.1' });
      try {
        assert.deepEqual(await check(dist, server.url), []);
      } finally {
        await server.close();
      }
    });
  });
}
