import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './site.ts';

const paper = 'papers/fast-certified-robust-training-with-short-warmup/';

test('a paper’s reference and BibTeX are copied by their buttons', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(paper);
  await page.getByRole('button', { name: 'Copy reference' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Shi, Z., Wang, Y., Zhang, H., Yi, J. & Hsieh, C.-J. (2021). Fast Certified Robust Training with Short Warmup. NeurIPS 2021. arXiv:2103.17268',
  );
  await page.getByText('BibTeX', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^@misc\{shi2021fast,\n {2}author = \{Shi, Zhouxing and /);
});

test('meta tags tell what is known, and JSON-LD can be read', async ({ page }) => {
  await page.goto(paper);
  const read = (name: string) =>
    page
      .locator(`meta[name="${name}"]`)
      .evaluateAll((tags) => tags.map((tag) => tag.getAttribute('content')));
  expect(await read('citation_author')).toHaveLength(5);
  expect(await read('citation_publication_date')).toEqual(['2021/03/31']);
  expect(await read('citation_arxiv_id')).toEqual(['2103.17268']);
  expect(await read('z:itemType')).toEqual(['preprint']);
  const data: unknown = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(data).toMatchObject({
    '@type': 'ScholarlyArticle',
    headline: 'Fast Certified Robust Training with Short Warmup',
    datePublished: '2021-03-31',
    sameAs: ['https://arxiv.org/abs/2103.17268'],
  });
});

test('an author of two papers has a page that the papers lead to', async ({ page }) => {
  await page.goto('authors/');
  await page.getByRole('link', { name: /Kaarel Hänni/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kaarel Hänni');
  await expect(page.locator('.paper-list > li')).toHaveCount(2);
  await page.locator('.paper-list h3 a').first().click();
  await expect(page.getByRole('link', { name: 'Kaarel Hänni' })).toBeVisible();
});

test('every list of papers can be taken along as a file', async ({ site }) => {
  const entries = async (path: string) =>
    (await readFile(join(site.folder, path), 'utf8')).match(/^@misc\{/gm)?.length;
  expect(await entries('papers.bib')).toBe(69);
  expect(await entries('digests/2025-03-18/papers.bib')).toBe(69);
  expect(await entries(`${paper}cite.bib`)).toBe(1);
  const csl: unknown = JSON.parse(await readFile(join(site.folder, 'papers.json'), 'utf8'));
  expect(csl).toHaveLength(69);
});

test('papers are narrowed by venue and year', async ({ page }) => {
  await page.goto('search/?venue=NeurIPS+2021');
  await expect(page.locator('#page-results li')).toHaveCount(2);
  await page.goto('search/?q=layer+normalization&year=2016');
  await expect(page.locator('#page-results h2').first()).toHaveText('Layer Normalization');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('BibTeX is downloaded by a link', async ({ page }) => {
    await page.goto(paper);
    await page.getByText('BibTeX', { exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download shi2021fast.bib' }).click();
    expect((await download).suggestedFilename()).toBe('shi2021fast.bib');
  });
});
