import { test, expect } from './site.ts';
for (const n of [1, 2, 3, 4])
  test(`opens ${n}`, async ({ page, site, browser }) => {
    const r = await page.goto('papers/a/');
    expect(r?.status()).toBe(200);
    console.log(browser.version(), site.url, page.url(), await page.locator('h1').textContent());
  });
test('foreign', async ({ page, site }) => {
  test.fail();
  await page.goto('');
  await page.evaluate(() => fetch('https://example.org/x').catch(() => 0));
});
test('console', async ({ page }) => {
  test.fail();
  await page.goto('');
  await page.evaluate(() => console.error('hm'));
});
test('throws', async ({ page }) => {
  test.fail();
  await page.goto('');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('x');
    });
  });
  await page.waitForTimeout(100);
});
test('404', async ({ page, site }) => {
  site.allow(/404/);
  const r = await page.goto('nope/');
  expect(r?.status()).toBe(404);
});
test('sw', async ({ page, site }) => {
  test.fail();
  await page.goto('');
  await page.evaluate(async () => {
    await navigator.serviceWorker.register('sw.js');
    await navigator.serviceWorker.ready;
  });
  await page.waitForTimeout(500);
});
test('fonts', async ({ page }) => {
  await page.setContent('<h1 style="font-family:sans-serif">Hello</h1>');
  await page.screenshot({ path: '/tmp/shot.png' });
});
