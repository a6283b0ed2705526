import { expect, test } from './site.ts';

test('the map has a link for every paper, and its labels don’t lie on each other', async ({
  page,
}) => {
  await page.goto('map/');
  await expect(page.locator('.map a')).toHaveCount(69);
  const boxes = await page
    .locator('.map-labels text')
    .evaluateAll((labels) =>
      labels.map((label) => label.getBoundingClientRect().toJSON() as DOMRect),
    );
  expect(boxes.length).toBeGreaterThan(5);
  const overlaps = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom,
      ),
  );
  expect(overlaps).toEqual([]);
});

test('titles are highlighted, topics chosen, and read papers dimmed', async ({ page }) => {
  await page.goto('papers/layer-normalization/');
  await page.goto('map/');
  await expect(page.locator('[data-id="layer-normalization"]')).toHaveClass(/is-read/);
  await page.locator('#map-query').fill('quantiz');
  await expect(page.locator('#map-status')).toHaveText(/^\d of 69$/);
  await page.locator('#map-query').fill('');
  await page.getByRole('button', { name: 'only Quantization' }).click();
  await expect(page.locator('#map-status')).toHaveText('8 of 69');
  await page.locator('[data-id="layer-normalization"]').focus();
  await expect(page.locator('#map-card')).toHaveText('Layer Normalization');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Layer Normalization');
});

test('an abbreviation leads to the glossary, and finds what it stands for', async ({ page }) => {
  await page.goto('papers/quest-stable-training-of-llms-with-1-bit-weights-and-activations/');
  await page.locator('a.term', { hasText: 'QAT' }).click();
  await expect(page.locator('#term-qat')).toContainText('quantization-aware training');
  await expect(page.locator('#term-cam')).toContainText('class activation map');
});

test('a paper tells what to read next, and why', async ({ page }) => {
  await page.goto('papers/quest-stable-training-of-llms-with-1-bit-weights-and-activations/');
  const related = page.locator('.related li');
  await expect(related).toHaveCount(5);
  await expect(related.first()).toContainText('both: ');
  await related.first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Quantization/);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a point of the map is a link', async ({ page }) => {
    await page.goto('map/');
    await page.locator('[data-id="layer-normalization"]').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Layer Normalization');
  });
});
