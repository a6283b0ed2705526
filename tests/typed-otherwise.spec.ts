import { expect, test } from './site.ts';

test.use({ siteName: 'notations' });

/** A part of a paper's title as it is shown, and what finds that paper alone. */
const queries: Record<string, readonly string[]> = {
  'Roles of NF': [
    'NF-kappaB',
    'NF-κB',
    'NFkB',
    'NF-$\\kappa$B',
    'TNF-alpha',
    'beta-amyloid',
    'β-amyloid',
    'Orsted',
    'Ørsted',
    'Walesa',
    'math/0101001',
    'https://arxiv.org/abs/math.AG/0101001v2',
  ],
  'Uptake of CO': [
    'CO2',
    'CO₂',
    'CO_2',
    '"CO2"',
    'H2O',
    'Fe3+',
    'Fe^{3+}',
    'PM2.5',
    'Mueller',
    'finetuning',
    'https://doi.org/10.1000/abc_(1).2',
    'doi: 10.1000/abc_(1).2',
  ],
  'Flows on': [
    'S^3',
    'S3',
    'M^4',
    '\\mathcal{M}^4',
    'L2 norm',
    'ℓ_2',
    'R^n',
    'O(n log n)',
    'flow in O(n log n) ',
    'arXiv:hep-th/0101001v1',
  ],
  'Lints for': ['C++', 'C++17', 'C#', '.NET', 'F#', 'A*', 'github.com/example/lints.git'],
  'Calibrating Statistics': [
    'alpha-BN',
    'α-BN',
    'alphaBN',
    'alpha BN',
    'Pass@4',
    'Pass^4',
    'tau2-bench',
    'τ²-bench',
    'tau^2-bench',
    'x^2',
    'G2RPO',
    'G^2RPO',
    'pretraining lanterns',
    'pre training lanterns',
    '2508.00001',
    'arXiv:2508.00001v2',
    'https://huggingface.co/papers/2508.00001',
  ],
  'of Kites': [
    '翻译',
    '大模型',
    '"文学翻译"',
    '小说',
    '明',
    '世界',
    '모델',
    '古典 kites',
    'Qwen 2.5 VL',
    'pre-training kites',
  ],
};
for (const [title, asked] of Object.entries(queries)) {
  test(`“${title}” is found however its words are typed`, async ({ page }) => {
    await page.goto('search/');
    for (const query of asked) {
      await page.locator('#page-query').fill(query);
      await expect(page.locator('#page-results')).toHaveAttribute('data-query', query);
      await expect(page.locator('#page-status'), query).toHaveText(/^1 paper/);
      await expect(page.locator('.result-title').first(), query).toContainText(title);
    }
  });
}

test('the word that was meant is marked, and what is only found by is not shown', async ({
  page,
}) => {
  await page.goto('search/?q=NF-kappaB');
  const first = page.locator('#page-results > li').first();
  await expect(first.locator('mark').first()).toHaveText('NF-κB');
  await expect(first).not.toContainText(/kappa|qxz/);
});

test('what no paper has finds none, in whatever way it is typed', async ({ page }) => {
  await page.goto('search/');
  for (const query of [
    'B++',
    '2508.99999',
    'https://example.org/none',
    '漢字',
    '梦',
    'ψζψ',
    'Zz²',
  ]) {
    await page.locator('#page-query').fill(query);
    await expect(page.locator('#page-results')).toHaveAttribute('data-query', query);
    await expect(page.locator('#page-status'), query).toHaveText(/^No papers found/);
  }
});
