import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { createStaticListener } from '../scripts/io/static-files.ts';
import { getSite, type SiteName } from './sites.ts';

const run = promisify(execFile);
const projectRoot = dirname(import.meta.dirname);

/** A copy of a built site that a test may change, served on a port that stays the same. */
class Host {
  readonly root: string;
  readonly base: string;
  /** What a cache on the way goes on giving for a path, unless it is asked for under another address. */
  readonly stale = new Map<string, string>();
  #server: Server | undefined;
  #port = 0;

  constructor(root: string, base: string) {
    this.root = root;
    this.base = base;
  }

  static async start(name: SiteName): Promise<Host> {
    const { dist, base } = getSite(name);
    const root = await mkdtemp(join(tmpdir(), 'offprint-offline-'));
    await cp(dist, join(root, 'dist'), { recursive: true });
    const host = new Host(root, base);
    await host.listen();
    return host;
  }

  get url(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  async listen(): Promise<void> {
    const site = { root: join(this.root, 'dist'), base: this.base };
    const listener = createStaticListener(site);
    const server = createServer((request, response) => {
      const old = this.stale.get(request.url ?? '');
      if (old === undefined) listener(request, response);
      else response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' }).end(old);
    });
    server.listen(this.#port, 'localhost');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  }

  /** Another server takes the address, which knows nothing of the site. */
  async begone(): Promise<void> {
    const server = createServer((_, response) => {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Gone');
    });
    server.listen(this.#port, 'localhost');
    await once(server, 'listening');
    this.#server = server;
  }

  readText(path: string): Promise<string> {
    return readFile(join(this.root, 'dist', path), 'utf8');
  }

  async writeWorker(...options: string[]): Promise<void> {
    const script = join(projectRoot, 'scripts/write-worker.ts');
    await run(process.execPath, [script, '--root', this.root, ...options]);
  }

  /** Changes a page, as a newer build would. */
  async change(path: string, from: string, to: string): Promise<void> {
    const file = join(this.root, 'dist', path);
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(from, to));
  }

  async end(): Promise<void> {
    await this.stop();
    await rm(this.root, { recursive: true, force: true });
  }
}

async function visitOnce(page: Page, host: Host): Promise<void> {
  await page.goto(host.url);
  await expect(page.locator('#offline-link')).toHaveText('Ready offline');
}

const listCaches = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

for (const name of ['machine-learning', 'machine-learning-base'] as const) {
  test(`after one visit to ${name} everything works without a network`, async ({ page }) => {
    const host = await Host.start(name);
    try {
      await visitOnce(page, host);
      await host.stop();
      await page.goto(`${host.url}search/?q=layer+normalization`);
      await expect(page.locator('.result-title').first()).toHaveText('Layer Normalization');
      await page.getByLabel('Topic').selectOption('Normalization layers');
      await expect(page.locator('#page-status')).toHaveText(/^\d+ papers?/);
      await page.locator('#page-query').fill('tranformer');
      await expect(page.locator('#page-hints')).toContainText('transformer');
      await page.locator('#page-results a').first().click();
      await expect(page.locator('.marks-note')).toBeVisible();
      await page.goto(
        `${host.url}papers/improved-active-multi-task-representation-learning-via-lasso/`,
      );
      await expect(page.locator('.katex').first()).toBeVisible();
      const hasFont = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].some(
          ({ family, status }) => family.includes('KaTeX') && status === 'loaded',
        );
      });
      expect(hasFont).toBe(true);
      await page.locator('.side a[href*="topics/"]').first().click();
      await expect(page).toHaveURL(/topics\//);
      const bibtex = await page.evaluate(
        async (address) => (await fetch(address)).text(),
        `${host.url}papers.bib`,
      );
      expect(bibtex).toContain('@');
      const feed = await page.evaluate(
        async (address) => (await fetch(address)).text(),
        `${host.url}rss.xml`,
      );
      expect(feed).toContain('<rss');
      const response = await page.goto(`${host.url}papers/never-was/`);
      expect(response?.status()).toBe(503);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/isn’t kept/);
      expect(await listCaches(page)).toEqual([
        expect.stringMatching(`^offprint:${host.base}:\\w+$`),
      ]);
    } finally {
      await host.end();
    }
  });
}

test('a newer build waits until it is taken, then replaces the old one whole', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    const before = await listCaches(page);
    await host.change('about/index.html', '<h1', '<h1 data-newer="yes"');
    await host.writeWorker();
    await page.goto(`${host.url}about/`);
    const note = page.locator('.update-note');
    await expect(note).toHaveText('New papers are here. Reload');
    await expect(page.locator('h1[data-newer]')).toHaveCount(0);
    await page.reload();
    await expect(page.locator('h1[data-newer]')).toHaveCount(0);
    await note.getByRole('button').click();
    await expect(page.locator('h1[data-newer]')).toHaveCount(1);
    await expect.poll(() => listCaches(page)).toHaveLength(1);
    expect(await listCaches(page)).not.toEqual(before);
    await host.stop();
    await page.goto(`${host.url}search/?q=hubness`);
    await expect(page.locator('#page-status')).toHaveText('2 papers');
  } finally {
    await host.end();
  }
});

test('an update that fails leaves the old build whole', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    const before = await listCaches(page);
    await host.change('about/index.html', '<h1', '<h1 data-newer="yes"');
    await host.change('glossary/index.html', '<h1', '<h1 data-newer="yes"');
    await host.writeWorker();
    await rm(join(host.root, 'dist/glossary/index.html'));
    await page.goto(`${host.url}topics/`);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      while (registration.installing) await new Promise((done) => setTimeout(done, 50));
    });
    expect(await listCaches(page)).toEqual(before);
    await host.stop();
    await page.goto(`${host.url}glossary/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  } finally {
    await host.end();
  }
});

/** Waits until the browser has looked for a new worker and is done with it. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    while (registration.installing) await new Promise((done) => setTimeout(done, 50));
  });

test('a stale copy of the same length is asked for anew past caches, and never taken for the new page', async ({
  page,
}) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    const before = await listCaches(page);
    const old = await host.readText('about/index.html');
    await host.change('about/index.html', '<h1', '<h2');
    await host.change('about/index.html', '</h1', '</h2');
    await host.writeWorker();
    host.stale.set('/about/', old);
    // A cache that knows no way past it: the update fails whole, the old build stays.
    const { hash } = await findFile(host, 'about/index.html');
    host.stale.set(`/about/?fresh=${hash}`, old);
    await update(page);
    expect(await listCaches(page)).toEqual(before);
    await page.goto(`${host.url}about/`);
    await expect(page.locator('main h1')).toHaveCount(1);
    // One that keeps the page under its usual address alone.
    host.stale.delete(`/about/?fresh=${hash}`);
    await update(page);
    await page.reload();
    await page.locator('.update-note').getByRole('button').click();
    await expect(page.locator('main h1')).toHaveCount(0);
    await host.stop();
    await page.reload();
    await expect(page.locator('main h1')).toHaveCount(0);
    await expect(page.locator('main h2').first()).toBeVisible();
  } finally {
    await host.end();
  }
});

/** What the build’s list says of a file. */
async function findFile(host: Host, path: string): Promise<{ hash: string }> {
  const list = JSON.parse(await host.readText('offline/files.json')) as [string, number, string][];
  const [, , hash = ''] = list.find(([file]) => file === path) ?? [];
  return { hash };
}

test('a tab that stays open goes on with its own build when another takes the new one', async ({
  page,
  context,
}) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    const [first = ''] = await listCaches(page);
    const other = await context.newPage();
    await other.goto(`${host.url}topics/`);
    // A file that the new build lacks, and one that it has otherwise.
    await rm(join(host.root, 'dist/papers.ris'));
    await host.change('papers.bib', '@', '% new\n@');
    await host.writeWorker();
    await update(page);
    await page.reload();
    await page.locator('.update-note').getByRole('button').click();
    // Whoever asks for files meanwhile keeps the old worker from ending.
    await expect(page.locator('.update-note')).toHaveCount(0, { timeout: 60_000 });
    const read = (tab: Page, path: string): Promise<string> =>
      tab.evaluate(async (address) => (await fetch(address)).text(), `${host.url}${path}`);
    // The page is loaded anew while it is asked; the network has the new build alone.
    await expect(async () => {
      expect(await listCaches(page)).toHaveLength(2);
      expect(await read(page, 'papers.bib')).toContain('% new');
      expect(await read(other, 'papers.ris')).toContain('TY  -');
      expect(await read(other, 'papers.bib')).not.toContain('% new');
    }).toPass();
    await other.reload();
    await expect(other.locator('main h1')).toBeVisible();
    await expect(async () => {
      const left = await listCaches(other);
      expect(left).toHaveLength(1);
      expect(left).not.toContain(first);
    }).toPass();
    expect(await read(other, 'papers.bib')).toContain('% new');
  } finally {
    await host.end();
  }
});

test('a worker that removes itself takes all with it that was kept', async ({ page }) => {
  const host = await Host.start('machine-learning-base');
  try {
    await visitOnce(page, host);
    await page.evaluate(() => caches.open('offprint:/other/:1'));
    await host.writeWorker('--remove');
    await page.goto(`${host.url}about/`);
    // The page is loaded anew when all is removed.
    await expect(async () => {
      expect(await listCaches(page)).toEqual(['offprint:/other/:1']);
      const workers = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
      expect(workers).toEqual([]);
    }).toPass();
    await host.stop();
    await expect(page.goto(`${host.url}topics/`)).rejects.toThrow(/ERR_/);
  } finally {
    await host.end();
  }
});

test('where another site took the address, `offprint serve` has old pages removed', async ({
  page,
}) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    await rm(join(host.root, 'dist'), { recursive: true });
    await mkdir(join(host.root, 'dist'));
    await writeFile(join(host.root, 'dist/index.html'), '<!DOCTYPE html><h1>Another site</h1>');
    await page.goto(host.url);
    await expect(page.locator('h1')).toHaveText('Another site');
    expect(await listCaches(page)).toEqual([]);
  } finally {
    await host.end();
  }
});

test('of a site that is gone the reader is told, and may remove the copy', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await host.stop();
    await host.begone();
    await page.goto(`${host.url}topics/`);
    const note = page.locator('.update-note');
    await expect(note).toContainText('This site is no longer at its address');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Topics');
    await note.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(page.locator('body')).toHaveText('Gone');
    expect(await listCaches(page)).toEqual([]);
  } finally {
    await host.end();
  }
});

test('of a large site a digest is kept at a press, cut off and gone on with', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await host.writeWorker('--small-papers', '0');
    await page.goto(`${host.url}digests/2025-03-18/`);
    const place = page.locator('.keep-offline');
    await expect(place).toHaveText(/^Keep offline \d.* [kM]B, 7\d files$/);
    await expect(page.locator('#offline-link')).toHaveText('Offline use');
    let served = 0;
    await page.context().route(/\/papers\/[^/]+\/$/, async (route) => {
      served += 1;
      if (served > 20) await route.abort('internetdisconnected');
      else await route.continue();
    });
    await place.getByRole('button').click();
    await expect(place).toContainText('The network was cut');
    await expect(place.getByRole('button')).toHaveText('Go on');
    await page.context().unroute(/\/papers\/[^/]+\/$/);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\/papers\/[^/]+\/$/.test(request.url())) asked.push(request.url());
    });
    await place.getByRole('button').click();
    await expect(place).toContainText('Kept, ');
    expect(asked.length).toBeGreaterThan(30);
    expect(asked.length).toBeLessThan(60);
    await page.goto(`${host.url}topics/quantization/`);
    await host.change('papers/layer-normalization/index.html', '<h1', '<h1 data-newer="yes"');
    await host.writeWorker('--small-papers', '0');
    await page.goto(`${host.url}about/`);
    await page.locator('.update-note').getByRole('button').click();
    await expect(async () => {
      expect(await listCaches(page)).toHaveLength(1);
    }).toPass();
    await expect(page.locator('.update-note')).toHaveCount(0);
    await page.waitForLoadState('load');
    await host.stop();
    await page.goto(`${host.url}papers/layer-normalization/`);
    await expect(page.locator('h1[data-newer]')).toHaveText('Layer Normalization');
    await page.goto(`${host.url}topics/quantization/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Quantization');
    await page.goto(`${host.url}glossary/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/isn’t kept/);
  } finally {
    await host.end();
  }
});

test('what is kept is listed, and removed at a press', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await visitOnce(page, host);
    await page.evaluate(() => caches.open('offprint:/other/:1'));
    await page.goto(`${host.url}offline/`);
    await expect(page.locator('#offline-state')).toHaveText(/^Ready: /);
    // 69 papers, the withdrawn one and its former address.
    await expect(page.getByRole('row', { name: /^Papers 71 / })).toBeVisible();
    await page.getByRole('button', { name: 'Remove all of it' }).click();
    await expect(page.locator('#offline-state')).toHaveText('Nothing is kept, as you wished.');
    expect(await listCaches(page)).toEqual(['offprint:/other/:1']);
    await page.goto(host.url);
    await page.goto(`${host.url}offline/`);
    await expect(page.locator('#offline-state')).toHaveText('Nothing is kept, as you wished.');
    await page.getByRole('button', { name: 'Keep this site offline' }).click();
    await expect(page.locator('#offline-state')).toHaveText(/^Ready: /);
  } finally {
    await host.end();
  }
});

test('the site can be installed', async ({ page }) => {
  const host = await Host.start('machine-learning-base');
  try {
    await page.goto(host.url);
    const href = await page.locator('link[rel=manifest]').getAttribute('href');
    const manifest: unknown = await (
      await page.request.get(new URL(href ?? '', host.url).href)
    ).json();
    expect(manifest).toMatchObject({
      id: '/repo/',
      scope: '/repo/',
      start_url: '/repo/',
      shortcuts: [{ url: '/repo/search/' }, { url: '/repo/digests/2025-03-18/' }],
    });
    for (const { src } of (manifest as { icons: { src: string }[] }).icons) {
      expect((await page.request.get(new URL(src, host.url).href)).status()).toBe(200);
    }
  } finally {
    await host.end();
  }
});

test('a device without room is told of plainly, and what was loaded stays', async ({ page }) => {
  const host = await Host.start('machine-learning');
  try {
    await host.writeWorker('--small-papers', '0');
    await page.goto(`${host.url}digests/2025-03-18/`);
    const place = page.locator('.keep-offline');
    await expect(place.getByRole('button')).toHaveText('Keep offline');
    const browser = await page.context().newCDPSession(page);
    const { usage } = await page.evaluate(() => navigator.storage.estimate());
    await browser.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(host.url).origin,
      quotaSize: (usage ?? 0) + 300_000,
    });
    await place.getByRole('button').click();
    await expect(place).toContainText('There is no room left on this device');
    await expect(place.getByRole('button')).toHaveText('Go on');
  } finally {
    await host.end();
  }
});
