import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './site.ts';

const pages = [
  '',
  'papers/',
  'papers/by-title/',
  'papers/fast-certified-robust-training-with-short-warmup/',
  'papers/layer-normalization/',
  'topics/',
  'topics/quantization/',
  'digests/',
  'authors/',
  'map/',
  'glossary/',
  'authors/kaarel-hanni/',
  'digests/2025-03-18/',
  'search/?q=quantization',
  'about/',
  'offline/',
  'offline/missing/',
  '404.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pages) {
    test(`axe finds nothing on /${path} in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      if (path.startsWith('search'))
        await expect(page.locator('#page-results li').first()).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
}

test('the search dialog is accessible', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.keyboard.type('quantization');
  await expect(page.locator('#dialog-results li').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('#search-dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('the first Tab leads to the content', async ({ page }) => {
  await page.goto('topics/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
