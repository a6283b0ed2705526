import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRawTex } from './raw-tex.ts';

test('raw TeX is found by its first piece', () => {
  const texts: Record<string, string> = {
    'the ratio \\frac{a}{b}': '\\frac',
    '(1) {\\it determinism}: almost': '\\it',
    'improves 28.4\\% to 43.9\\%': '\\%',
    'a similar Embedding\\&MLP paradigm': '\\&',
    'each x_{i} of': '_{',
    'CIFAR-10 (epsilon=8{255}) and': '8{255}',
    'and ``massive activations’’': '``',
    'levels (e.g.~trading off': 'g.~t',
    'the $x^2$ of it': '$x^2$',
    'uses $k$-means': '$k$',
    'with $\\star$': '$',
    'tuning of $ and': '$',
    'measure (mathrm{Cal)}, which': 'mathrm{',
  };
  const found = Object.keys(texts).map((text) => [text, findRawTex(text)]);
  assert.deepEqual(Object.fromEntries(found), { ...texts, 'with $\\star$': '$' });
});

test('text that only looks like TeX is left alone', () => {
  const texts = [
    'between $5 and $10 a month',
    'set $HOME and $PATH first',
    'runs in O(n^2) and ν² ≈ x₂',
    'the file \\information',
    'a{3} in a pattern, or Flan-T5_XXL',
    'https://example.org/~user and ~10 times',
    'a `word` in quotes',
  ];
  assert.deepEqual(
    texts.map(findRawTex),
    texts.map(() => undefined),
  );
});
