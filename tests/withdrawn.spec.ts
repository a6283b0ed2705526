import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './site.ts';

const slug = 'the-lost-proof';
const address = `papers/${slug}/`;
const reason = 'The authors withdrew it at arXiv, since Lemma 2 does not hold.';

test('the address of a paper that was taken out says so, why, and where it still is', async ({
  page,
}) => {
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  await expect(page).toHaveTitle(/^Withdrawn: A Lost Proof That ε-Nets of Every Depth Converge · /);
  await expect(page.locator('h1 .katex-html')).toBeVisible();
  await expect(page.locator('main')).toContainText('This paper was taken out of the site.');
  await expect(page.locator('main')).toContainText(reason);
  await expect(page.getByRole('link', { name: 'arXiv:2503.00001' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2503.00001',
  );
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: 'To the first page' }).click();
  await expect(page.locator('.masthead')).toBeVisible();
});

test('so do its former addresses', async ({ page, site }) => {
  await page.goto('papers/a-proof-that-nets-converge/');
  await expect(page).toHaveURL(`${site.url}${address}`);
  await expect(page.locator('main')).toContainText(reason);
});

test('its digest, of which no paper is left, says so', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('link', { name: 'Digest of 17 March 2025' }).click();
  await expect(page.locator('h1')).toHaveText('17 March 2025');
  await expect(page.locator('main')).toContainText('1 paper taken out');
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
  await page.getByRole('link', { name: 'All digests' }).click();
  await expect(page.locator('main')).not.toContainText('17 March 2025');
});

test('nothing else tells of it but what is kept offline', ({ site }) => {
  const names = readdirSync(site.folder, { recursive: true, encoding: 'utf8' });
  const telling = names
    .filter((name) => /\.(?:html|xml|json|txt|md|bib|ris|js)$/.test(name))
    .filter((name) => /lost.proof/i.test(readFileSync(join(site.folder, name), 'utf8')));
  expect(telling.sort()).toEqual([
    'offline/files.json',
    'offprint.json',
    'papers/a-proof-that-nets-converge/index.html',
    'papers/the-lost-proof/index.html',
    'sw.js',
  ]);
  const told = JSON.parse(readFileSync(join(site.folder, 'offprint.json'), 'utf8')) as object;
  expect(told).toMatchObject({
    redirects: [{ from: 'papers/a-proof-that-nets-converge/', to: address }],
    unlisted: [address, 'digests/2025-03-17/'],
  });
  expect(existsSync(join(site.folder, `papers/${slug}.md`))).toBe(false);
  expect(existsSync(join(site.folder, address, 'cite.bib'))).toBe(false);
});

test('search finds it by no word of its title', async ({ page }) => {
  await page.goto('search/?q=lost+proof+converge');
  await expect(page.locator('#page-results li').first()).toBeVisible();
  await expect(page.locator('#page-results')).not.toContainText('Lost Proof');
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`it fits ${width} pixels in the ${colorScheme} theme`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      const { scrollWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth).toBe(width);
      await expect(page.locator('.withdrawn-note')).toBeInViewport({ ratio: 1 });
    });
  }
}
