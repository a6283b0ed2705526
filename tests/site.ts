import { test as withoutSite, expect, type BrowserContext } from '@playwright/test';
import { startServer } from '../scripts/io/static-server.ts';
import { getSite, type SiteName } from './sites.ts';

/** A served site, and what a test may say about it. */
export interface Site {
  /** The address of the first page, as `http://localhost:4321/repo/`. */
  url: string;
  /** The path that the site lies under, as `/repo/`. */
  base: string;
  /** The built folder that is served. */
  folder: string;
  /** Stops the server: from here on the site is only what the browser has kept. */
  stop: () => Promise<void>;
  /** Lets errors that match pass: a test that wants an error says which. */
  allow: (pattern: RegExp) => void;
  /** Watches a context that the test made itself; its own `context` and `page` are watched anyway. */
  watch: (context: BrowserContext) => void;
}

/** What a spec may set with `test.use`. */
export interface SiteOptions {
  /** Which site is served. */
  siteName: SiteName;
}

/**
 * Playwright's `test` with a built site served on a free port, and `page.goto('papers/')` relative to its base.
 * A test fails when a page asks another host for anything, writes an error to the console or throws.
 */
export const test = withoutSite.extend<SiteOptions & { site: Site; watchedContext: undefined }>({
  siteName: ['machine-learning', { option: true }],

  site: async ({ siteName }, use) => {
    const { dist: folder, base } = getSite(siteName);
    const server = await startServer({ root: folder, base, port: 0, host: 'localhost' });
    const allowed: RegExp[] = [];
    const complaints: string[] = [];
    await use({
      url: server.url,
      base,
      folder,
      stop: server.close,
      allow: (pattern) => {
        allowed.push(pattern);
      },
      watch: (context) => {
        watchContext(context, { url: server.url, complaints });
      },
    });
    await server.close();
    const left = complaints.filter(
      (complaint) => !allowed.some((pattern) => pattern.test(complaint)),
    );
    expect(left, 'what the browser complained of').toEqual([]);
  },

  baseURL: async ({ site }, use) => {
    await use(site.url);
  },

  watchedContext: [
    async ({ site, context }, use) => {
      site.watch(context);
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };

interface Watch {
  url: string;
  complaints: string[];
}

/**
 * On a busy machine Chromium gives up a transition to a page before any script of that page runs, and says so: nothing in
 * the page can hear it, and nothing is lost but the fade.
 */
const givenUpTransition =
  /^Transition was aborted because of invalid state\. Page already revealed$/;

/** Notes every request to another host, every console error and every uncaught error of a context. */
function watchContext(context: BrowserContext, { url, complaints }: Watch): void {
  const { origin } = new URL(url);
  context.on('request', (request) => {
    const asked = new URL(request.url());
    if (isRemote(asked) && asked.origin !== origin) complaints.push(`request to ${asked.href}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') {
      complaints.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    if (!givenUpTransition.test(message)) complaints.push(`page error: ${message}`);
  });
}

function isRemote({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:' || protocol === 'ws:' || protocol === 'wss:';
}
