import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toIndexedForm } from './formula-query.ts';

const queries: Record<string, string> = {
  'nu^2': 'ν²',
  'ν²': 'ν²',
  '\\nu^{2}': 'ν²',
  'ell_1 norm': 'ℓ₁ norm',
  Sigma_0: 'Σ₀',
  sigma_0: 'σ₀',
  'mu_{RL}': 'μ_RL',
  'p_d(y|x)': 'p_dyx',
  'R^{d×d} weights': 'Rdd weights',
  '\\mathcal{S}^3': 'S³',
  '\\epsilon=\\frac{8}{255}': 'ε = 8255',
  'mathcal{S}^3': 'S³',
  '$\\alpha$-BN': 'α-BN',
  '\\mathbb{R}^n': 'Rⁿ',
  'G^2RPO': 'G²ᴿᴾᴼ',
  'O(n log n)': '"O(n log n)"',
  'sort in O(n log n) ': 'sort in "O(n log n)" ',
  '"p_d(y|x) of" ν^2': '"p_d(y|x) of" ν²',
  'O(n^2)': 'On²',
  'layer normalization': 'layer normalization',
  'Pre-LN and Grad-CAM (2020)': 'Pre-LN and Grad-CAM (2020)',
  '"exact phrase"': '"exact phrase"',
  'Flan-T5_XXL': 'Flan-T5_XXL',
};
test('a formula is looked for as it is indexed, and words stay words', () => {
  const found = Object.keys(queries).map((query) => [query, toIndexedForm(query)]);
  assert.deepEqual(Object.fromEntries(found), queries);
});
