import assert from 'node:assert/strict';
import { test } from 'node:test';
import { texToUnicode } from './tex-to-unicode.ts';

const forms: Record<string, string> = {
  '\\nu^2': 'ν²',
  '\\ell_1': 'ℓ₁',
  '\\frac{8}{255}': '8/255',
  '\\frac{a+b}{2}': '(a+b)/2',
  '16\\times': '16×',
  '95.8 \\pm 1.2': '95.8 ± 1.2',
  'O(n \\log n)': 'O(n log n)',
  'p_d(y|x)': 'p_d(y|x)',
  '\\mathbb{R}^{d \\times d}': 'ℝ^(d×d)',
  'x_{i+1}': 'xᵢ₊₁',
  '\\sqrt{x+1}': '√(x+1)',
  '\\hat{x}': 'x̂',
  '360^\\circ': '360°',
  '10^{-4}': '10⁻⁴',
  'a \\leq b': 'a ≤ b',
  '\\pi_{\\text{RL}}': 'π_RL',
  '36\\%': '36%',
  'e^{-x^2}': 'e^(-x²)',
  '\\left(\\frac{a}{b}\\right)': '(a/b)',
  '\\undefined': '\\undefined',
};
test('TeX reads as plain Unicode', () => {
  const found = Object.keys(forms).map((tex) => [tex, texToUnicode(tex)]);
  assert.deepEqual(Object.fromEntries(found), forms);
});
