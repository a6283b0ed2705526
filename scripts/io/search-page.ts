import { chromium } from '@playwright/test';
import { prepareBrowser } from '../../tests/browser.ts';
import { readSiteInfo } from './dist.ts';
import { startServer } from './static-server.ts';

/** The search page of a built site, open in a browser. */
export interface OpenSearchPage {
  /** Puts a query into the field; the titles found, the best first. */
  search: (query: string) => Promise<string[]>;
  /** The same, one key after another: milliseconds from each key to its results. */
  type: (query: string) => Promise<number[]>;
  /** Bytes that the browser has fetched, by address within the site. */
  fetched: ReadonlyMap<string, number>;
  close: () => Promise<void>;
}

/** How long an answer may take, in milliseconds. */
const timeout = 30_000;

/** Serves a built site on a free port and opens its search page. */
export async function openSearchPage(dist: string): Promise<OpenSearchPage> {
  const { base } = await readSiteInfo(dist);
  const server = await startServer({ root: dist, base, port: 0, host: 'localhost' });
  const browser = await chromium.launch(await prepareBrowser());
  const page = await browser.newPage();
  const fetched = new Map<string, number>();
  page.on('requestfinished', (request) => {
    void request
      .sizes()
      .then(({ responseBodySize }) =>
        fetched.set(request.url().replace(server.url, ''), responseBodySize),
      )
      .catch(() => undefined);
  });
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
    fetched,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
