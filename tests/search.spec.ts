import { expect, test } from './site.ts';

for (const siteFolder of ['dist', 'dist-base']) {
  test.describe(`search in ${siteFolder}`, () => {
    test.use({ siteFolder });

    for (const [query, title] of [
      [
        'quantization outliers',
        'Outliers and Calibration Sets have Diminishing Effect on Quantization of Modern LLMs',
      ],
      [
        'noisy labels',
        'When Noisy Labels Meet Long Tail Dilemmas: A Representation Calibration Method',
      ],
    ] as const) {
      test(`${query} finds its paper first`, async ({ page }) => {
        await page.goto(`search/?q=${encodeURIComponent(query)}`);
        await expect(page.locator('#page-results h2').first()).toHaveText(title);
      });
    }

    test('a result opens under the base', async ({ page, site }) => {
      await page.goto('search/?q=layer+normalization');
      await page.locator('#page-results a').first().click();
      await expect(page).toHaveURL(`${site.url}papers/layer-normalization/`);
    });
  });
}

test('layernorm finds papers on layer normalization', async ({ page }) => {
  await page.goto('search/?q=layernorm');
  await expect(page.locator('#page-status')).toHaveText(/^\d+ papers?/);
  await expect(page.locator('#page-results h2').first()).toContainText(/norm/i);
});

test('a facet narrows the results, the address keeps it, and the back button takes it away', async ({
  page,
}) => {
  await page.goto('search/?q=quantization');
  const status = page.locator('#page-status');
  await expect(status).toHaveText(/^\d+ papers/);
  const all = await status.textContent();
  await page.getByLabel('Topic').selectOption('Efficient inference');
  await expect(page).toHaveURL(/topic=Efficient\+inference/);
  await expect(status).not.toHaveText(all ?? '');
  await page.goBack();
  await expect(status).toHaveText(all ?? '');
  await page.reload();
  await expect(page.locator('#page-query')).toHaveValue('quantization');
});

test('typing searches, keeps the query in the address and announces the count', async ({
  page,
}) => {
  await page.goto('search/');
  await page.locator('#page-query').fill('hubness');
  await expect(page).toHaveURL(/\?q=hubness$/);
  await expect(page.getByRole('status')).toHaveText('2 papers');
  await expect(page.locator('#page-results h2').first()).toHaveText(
    /^Balance Act: Mitigating Hubness/,
  );
  await page.locator('#page-query').fill('漢字漢字');
  await expect(page.getByRole('status')).toHaveText(/^No papers found/);
});

test('slash and Ctrl+K open the dialog; arrows and Enter open a result; Escape closes', async ({
  page,
}) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  await expect(page.locator('#dialog-query')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('#search-dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Eigen-CAM');
  await expect(page.locator('#dialog-results h2').first()).toHaveText(
    'Eigen-CAM: Class Activation Map using Principal Components',
  );
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Eigen-CAM/);
});

const formulas = {
  'ν²': 'Improved Active Multi-Task Representation Learning via Lasso',
  'nu^2': 'Improved Active Multi-Task Representation Learning via Lasso',
  'p_d(y|x)': 'Unsupervised Learning under Latent Label Shift',
  '95.8 ± 1.2':
    'Modeling the Distribution of Normal Data in Pre-Trained Deep Features for Anomaly Detection',
};
for (const [query, title] of Object.entries(formulas)) {
  test(`the formula ${query} is found by its plain form, and stands in the excerpt once`, async ({
    page,
  }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    const first = page.locator('#page-results li').first();
    await expect(first.locator('h2')).toHaveText(title);
    await expect(first).not.toContainText(/\\[a-z]|\$/);
  });
}
