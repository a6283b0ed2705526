import { expect, test } from './site.ts';

for (const siteName of ['machine-learning', 'machine-learning-base'] as const) {
  test.describe(`search in ${siteName}`, () => {
    test.use({ siteName });

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
      await expect(page).toHaveURL(
        `${site.url}papers/layer-normalization/?highlight=layer+normalization+normalize`,
      );
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
  await expect(page.getByRole('option').first().locator('.result-title')).toHaveText(
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

const slips = {
  tranformer: 'transformer',
  nromalization: 'normalization',
  quantisation: undefined,
  batchnrom: 'batchnorm',
};
for (const [slip, meant] of Object.entries(slips)) {
  test(`${slip} finds what was meant${meant === undefined ? '' : ' and says so'}`, async ({
    page,
  }) => {
    await page.goto(`search/?q=${slip}`);
    await expect(page.locator('#page-status')).toHaveText(/^\d+ papers?/);
    const hints = page.locator('#page-hints');
    if (meant === undefined) await expect(hints).toHaveText('');
    else await expect(hints).toHaveText(`Results for ${meant}, as no paper has “${slip}”.`);
  });
}

for (const query of ['gradcam', 'grad cam', 'Grad-CAM']) {
  test(`${query} finds the papers on Grad-CAM`, async ({ page }) => {
    await page.goto(`search/?q=${encodeURIComponent(query)}`);
    await expect(
      page.locator('.result-title', { hasText: 'Revisiting Backpropagation Saliency Methods' }),
    ).toBeVisible();
  });
}

test('a word too many is left out and named', async ({ page }) => {
  await page.goto('search/?q=hubness+cross+modal+retrieval+tutorial');
  await expect(page.locator('.result-title').first()).toHaveText(
    /^Balance Act: Mitigating Hubness/,
  );
  await expect(page.locator('#page-status')).toContainText('without “tutorial”');
});

test('an exact phrase, an author and a part of a title are found', async ({ page }) => {
  await page.goto('search/?q=%22noisy+labels%22');
  await expect(page.locator('#page-status')).toHaveText(/^\d papers/);
  for (const excerpt of await page.locator('#page-results > li').allTextContents()) {
    expect(excerpt).toMatch(/noisy\s+labels/i);
  }
  await page.locator('#page-query').fill('Ruth Fong');
  await expect(page.locator('.result-title').first()).toHaveText(/^There and Back Again/);
  await page.locator('#page-query').fill('go wider inst');
  await expect(page.locator('.result-title').first()).toHaveText('Go Wider Instead of Deeper');
});

test('results are sorted by date or title, and the address says so', async ({ page }) => {
  await page.goto('search/?q=normalization');
  await expect(page.locator('#page-status')).toHaveText(/^\d+ papers/);
  await page.getByLabel('Sort by').selectOption('title');
  await expect(page).toHaveURL(/sort=title/);
  await expect(page.locator('.result-title').first()).toHaveText(/^A Generalization/);
  const titles = await page.locator('.result-title').allTextContents();
  const inOrder = titles.map((title) => title.toLowerCase()).sort();
  expect(titles.map((title) => title.toLowerCase())).toEqual(inOrder);
  await page.goBack();
  await expect(page.getByLabel('Sort by')).toHaveValue('relevance');
});

test('without a query the facets browse, and papers with code are told apart', async ({ page }) => {
  await page.goto('search/');
  await expect(page.locator('#page-status')).toHaveText('69 papers, the first 12 shown');
  await page.getByLabel('With code').selectOption('yes');
  await expect(page.locator('#page-status')).toHaveText(/^\d\d papers/);
  await page.getByLabel('With code').selectOption('');
  await page.getByRole('button', { name: 'Show more' }).click();
  await expect(page.locator('.result-title')).toHaveCount(24);
});

test('the opened page marks the words, and Escape clears the marks', async ({ page }) => {
  await page.goto('search/?q=Pre-LN');
  await page.locator('#page-results a').first().click();
  const note = page.locator('.marks-note');
  await expect(note).toHaveText(/^\d+ words marked Clear Esc$/);
  const marked = () => page.evaluate(() => CSS.highlights.get('search-marks')?.size ?? 0);
  expect(await marked()).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  expect(await marked()).toBe(0);
  await expect(page).not.toHaveURL(/highlight/);
});

test('searches are kept on the device and can be forgotten', async ({ page }) => {
  await page.goto('search/');
  await page.locator('#page-query').fill('hubness');
  await page.keyboard.press('Enter');
  await page.goto('about/');
  await page.keyboard.press('/');
  await page.locator('#dialog-before').getByRole('button', { name: 'hubness' }).click();
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.goto('search/');
  await page.getByRole('button', { name: 'Forget these' }).click();
  await page.reload();
  await expect(page.locator('#page-before')).toHaveText('');
});

test('the dialog is a combobox: arrows choose an option, the field keeps the focus', async ({
  page,
}) => {
  await page.goto('about/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type('quantization');
  await expect(page.getByRole('option')).toHaveCount(8);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(field).toHaveAttribute('aria-activedescendant', 'dialog-results-7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(field).toBeFocused();
});

for (const query of [
  '漢字漢字',
  'нормализация слоёв',
  'تطبيع',
  '🙂🙂',
  '"""',
  '(((',
  '\\frac{',
  '<b>x</b>',
]) {
  test(`${query} breaks nothing`, async ({ page }) => {
    await page.goto('search/');
    await page.locator('#page-query').fill(query);
    await expect(page.locator('#page-results')).toHaveAttribute('data-query', query);
    await expect(page.locator('#page-status')).not.toContainText('could not');
  });
}

test('browsers learn of the search by opensearch.xml', async ({ page, site }) => {
  await page.goto('');
  const href = await page.locator('link[rel=search]').getAttribute('href');
  const xml = await (await page.request.get(new URL(href ?? '', site.url).href)).text();
  expect(xml).toContain('/search/?q={searchTerms}"/>');
});

test('nothing of search is loaded before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('papers/layer-normalization/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => /pagefind|search\//.test(url))).toEqual([]);
});
