import AxeBuilder from '@axe-core/playwright';
import { pagesOfEveryKind } from './pages.ts';
import { expect, test } from './site.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of pagesOfEveryKind) {
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
