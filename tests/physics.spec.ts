import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { expect, test } from './site.ts';

test.use({ siteName: 'physics' });

const hawking = 'papers/hawking-radiation-from-a-slowly-evaporating-black-hole/';

test('the site has its own words, and its newest digest stands first', async ({ page }) => {
  await page.goto('');
  await expect(page).toHaveTitle('Ten papers');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ten invented papers');
  await page.goto('digests/');
  await expect(page.locator('main a[href*="/digests/2025"]')).toHaveText([
    '10 June 2025',
    '3 June 2025',
    '2 June 2025',
  ]);
});

test('formulas of the digest are seen in text and title', async ({ page }) => {
  await page.goto(hawking);
  await expect(page.locator('[data-abstract] .katex-html').first()).toBeVisible();
  await expect(page.locator('.formula annotation').first()).toHaveText('M');
  await page.goto('papers/decoding-the-toric-code-below-the-threshold-p-c-0-109/');
  await expect(page.locator('h1 .katex-html')).toBeVisible();
  await expect(page.locator('.katex-error')).toHaveCount(0);
});

test('papers are found by words and narrowed by topic, without synonyms', async ({ page }) => {
  await page.goto('search/?q=entanglemnt');
  await expect(page.locator('.result-title').first()).toHaveText(
    'Entanglement Entropy of Two Intervals in a Free Fermion Chain',
  );
  await page.goto('search/?topic=Black+holes');
  await expect(page.locator('#page-status')).toHaveText('2 papers');
});

test('authors come from the digests, without metadata', async ({ page }) => {
  await page.goto(hawking);
  await page.getByRole('link', { name: 'Noor Sandeman' }).first().click();
  await expect(page.locator('.paper-list > li')).toHaveCount(2);
});

test('the feed has the papers of all digests, the newest first', async ({ site }) => {
  const feed = parseRssFeed(await readFile(join(site.folder, 'rss.xml'), 'utf8'));
  expect(feed.title).toBe('Ten papers');
  expect(feed.items).toHaveLength(10);
  const [first] = feed.items ?? [];
  expect(first?.link).toBe('https://physics.example/papers/the-proton-radius-on-a-fine-lattice/');
  expect(first?.guid).toEqual({ value: 'arxiv:2506.90009', isPermaLink: false });
  expect(first?.pubDate).toBe('Tue, 10 Jun 2025 00:00:00 GMT');
});

test('a paper of two digests is one page that names both', async ({ page }) => {
  await page.goto('papers/entanglement-entropy-of-two-intervals-in-a-free-fermion-chain/');
  await expect(page.getByRole('link', { name: '2 June 2025', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '3 June 2025', exact: true })).toBeVisible();
});
