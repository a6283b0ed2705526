import { expect, test } from './site.ts';

const withFormula = 'papers/fast-certified-robust-training-with-short-warmup/';

test('a paper reads with its formula, its font and its identity', async ({ page }) => {
  await page.goto(withFormula);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Fast Certified Robust Training with Short Warmup',
  );
  await expect(page.locator('.formula annotation').first()).toHaveText('\\epsilon=\\frac{8}{255}');
  await expect(page.locator('.katex-error')).toHaveCount(0);
  const font = await page.evaluate(() =>
    document.fonts.ready.then(() => document.fonts.check('16px KaTeX_Main')),
  );
  expect(font).toBe(true);
  await expect(page.getByRole('link', { name: 'arXiv:2103.17268' })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2103.17268',
  );
  await page.getByRole('link', { name: /Next in the digest/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Unified Normalization/);
});

test('the text as printed is a click away, with the restored places marked', async ({ page }) => {
  await page.goto(withFormula);
  const printed = page.locator('details.printed');
  await expect(printed.locator('samp')).toBeHidden();
  await page.getByText('As printed in the digest').click();
  await expect(printed.locator('mark')).toHaveText(['epsilon=8{255}', 'epsilon=1{255}']);
  await expect(printed.locator('samp')).toContainText(
    'verified error on CIFAR-10 (epsilon=8{255}) and 82.36%',
  );
});

test('a page without formulas does not load the style sheet for them', async ({ page }) => {
  await page.goto('papers/layer-normalization/');
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(1);
  await page.goto(withFormula);
  await expect(page.locator('link[rel=stylesheet]')).toHaveCount(2);
});

test('the theme follows the system, is switched by a button and kept', async ({ page }) => {
  const background = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  expect(await background()).toBe('rgb(252, 251, 248)');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background()).toBe('rgb(22, 23, 26)');
  await page.getByRole('button', { name: 'Light theme' }).click();
  expect(await background()).toBe('rgb(252, 251, 248)');
  await page.goto('papers/');
  expect(await background()).toBe('rgb(252, 251, 248)');
});

test('lists are sorted by digest and by title, and lead on to their next page', async ({
  page,
}) => {
  await page.goto('papers/');
  await expect(page.locator('.paper-list h3').first()).toHaveText(
    'Evolving Normalization-Activation Layers',
  );
  await page.getByRole('link', { name: 'Next page' }).click();
  await expect(page.locator('.paper-list > li')).toHaveCount(19);
  await page.getByRole('link', { name: 'title', exact: true }).click();
  await expect(page.locator('.paper-list h3').first()).toHaveText(
    'A Generalization of Transformer Networks to Graphs',
  );
});

test('no page is wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['', withFormula, 'topics/', 'search/', 'papers/', 'digests/2025-03-18/']) {
    await page.goto(path);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      path,
    ).toBeLessThanOrEqual(320);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a paper is read, and search lists all titles', async ({ page }) => {
    await page.goto(withFormula);
    await expect(page.locator('[data-abstract]')).toContainText('bound propagation');
    await expect(page.locator('.katex-html').first()).toBeVisible();
    await page.goto('search/');
    await expect(page.locator('noscript li')).toHaveCount(69);
    await expect(page.locator('.facets')).toBeHidden();
  });
});
