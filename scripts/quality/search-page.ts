import { chromium } from '@playwright/test';
import { prepareBrowser } from './browser.ts';
import { readSiteInfo } from '../io/dist.ts';
import { startServer } from '../io/static-server.ts';

/** The search page of a built site, open in a browser. */
export interface OpenSearchPage {
  /** Puts a query into the field; the titles found, the best first. */
  search: (query: string) => Promise<string[]>;
  /** The same, one key after another: milliseconds from each key to its results. */
  type: (query: string) => Promise<number[]>;
  close: () => Promise<void>;
}

/** How long an answer may take, in milliseconds. */
const timeout = 30_000;

/** Serves a built site on a free port and opens its search page. */
export async function openSearchPage(dist: string): Promise<OpenSearchPage> {
  const { base } = await readSiteInfo(dist);
  const server = await startServer({ root: dist, base, port: 0, host: 'localhost' });
  const browser = await chromium.launch(await prepareBrowser());
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${server.url}search/`);
  await page.locator('#page-results[data-query=""]').waitFor({ state: 'attached', timeout });

  /** Sets the field and waits until the results are those of its text. */
  const put = (text: string): Promise<number> =>
    page.evaluate(async (value) => {
      const input = document.querySelector<HTMLInputElement>('#page-query');
      const list = document.querySelector<HTMLElement>('#page-results');
      if (!input || !list) throw new Error('This is no search page.');
      const start = performance.now();
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (list.dataset['query'] !== value) await new Promise((done) => setTimeout(done, 1));
      return performance.now() - start;
    }, text);

  return {
    search: async (query) => {
      await put(query);
      return page.locator('#page-results .result-title').allTextContents();
    },
    type: async (query) => {
      const times: number[] = [];
      for (const [at] of [...query].entries())
        times.push(await put([...query].slice(0, at + 1).join('')));
      await put('');
      return times;
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Opens the search dialog on a page and looks for a word: bytes of Pagefind's files, and of the site's own lists. */
export async function measureFirstSearch(
  dist: string,
): Promise<{ firstSearchBytes: number; listBytes: number }> {
  const { base } = await readSiteInfo(dist);
  const server = await startServer({ root: dist, base, port: 0, host: 'localhost' });
  const browser = await chromium.launch(await prepareBrowser());
  try {
    const page = await browser.newPage({ serviceWorkers: 'block' });
    const sizes: Promise<[string, number]>[] = [];
    page.on('requestfinished', (request) => {
      const path = request.url().replace(server.url, '');
      sizes.push(request.sizes().then(({ responseBodySize }) => [path, responseBodySize]));
    });
    await page.goto(`${server.url}about/`);
    await page.keyboard.press('/');
    await page.locator('#dialog-query').fill('normalization');
    await page.getByRole('option').first().waitFor({ timeout });
    await page.waitForLoadState('networkidle');
    const fetched = await Promise.all(sizes);
    const sum = (start: string): number =>
      fetched.reduce((total, [path, size]) => total + (path.startsWith(start) ? size : 0), 0);
    return { firstSearchBytes: sum('pagefind/'), listBytes: sum('search/') };
  } finally {
    await browser.close();
    await server.close();
  }
}
