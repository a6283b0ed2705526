import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRssFeed } from 'feedsmith';
import { expect, test } from './site.ts';

test.use({ siteName: 'reading-list' });

const lazy = 'papers/queues-for-the-very-lazy/';
const note = 'No abstract is known.';

test('a paper without an abstract has a page that says so, and leads to where it is', async ({
  page,
}) => {
  await page.goto(lazy);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Queues for the Very Lazy');
  await expect(page.locator('.authors')).toHaveText('Jane Roe, Bo Li');
  await expect(page.locator('.no-abstract p')).toHaveText(note);
  await expect(page.locator('.no-abstract a').first()).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2507.90001',
  );
  await expect(page.locator('[data-abstract], .printed')).toHaveCount(0);
  await expect(page.locator('meta[name="citation_abstract"]')).toHaveCount(0);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    '“Queues for the Very Lazy” by Jane Roe and Bo Li. No abstract is known.',
  );
  await expect(page.locator('.related')).toContainText('Barriers Without Waiting');
  await expect(page.locator('.side')).toContainText('Concurrency');
});

test('one whose abstract another digest has shows it, and no change of it', async ({ page }) => {
  await page.goto('papers/barriers-without-waiting/');
  await expect(page.locator('[data-abstract]')).toContainText('A barrier holds threads');
  await expect(page.locator('.no-abstract, .changes')).toHaveCount(0);
  await expect(page.getByRole('link', { name: '1 July 2025', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '2 July 2025', exact: true })).toBeVisible();
});

test('lists and results show who wrote it, and no empty text', async ({ page }) => {
  await page.goto('digests/2025-07-02/');
  const first = page.locator('.paper-list > li').first();
  await expect(first.locator('p')).toHaveText([
    'Ana Costa and Jane Roe · Proceedings of the Example Conference 2024',
  ]);
  await page.goto('search/?q=slow+machines');
  const result = page.locator('#page-results li').first();
  await expect(result.locator('.result-title')).toHaveText('On Slow Machines');
  await expect(result.locator('p').first()).toContainText('Max Frisch');
});

test('files tell what is known of it, and nothing that is not', ({ site }) => {
  const read = (name: string): string => readFileSync(join(site.folder, name), 'utf8');
  const items = parseRssFeed(read('rss.xml')).items ?? [];
  expect(items.map(({ title, description }) => [title, description])).toContainEqual([
    'Threads, Needles and Other Sharp Things',
    `<p>Ana Costa and Jane Roe · Proceedings of the Example Conference 2024</p><p>${note}</p>`,
  ]);
  expect(read('papers/queues-for-the-very-lazy.md')).toMatch(
    /\n\n# Queues for the Very Lazy\n\nNo/,
  );
  expect(read('llms.txt')).toContain('queues-for-the-very-lazy.md');
  expect(read(`${lazy}cite.bib`)).not.toMatch(/abstract|undefined/);
  expect(existsSync(join(site.folder, 'digests/2025-07-01.epub'))).toBe(true);
  const names = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  const texts = names.filter((name) => /\.(?:html|xml|json|txt|md|bib|ris)$/.test(name));
  expect(texts.filter((name) => /\bundefined\b|content=""/.test(read(name)))).toEqual([]);
});

for (const width of [390, 1440]) {
  test(`it fits ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(lazy);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBe(width);
    await expect(page.locator('.no-abstract')).toBeInViewport({ ratio: 1 });
  });
}
