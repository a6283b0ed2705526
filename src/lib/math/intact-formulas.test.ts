import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreMath, restoreText } from './restore-math.ts';

const kept: Record<string, string> = {
  'a $\\nu^2$ b': 'a $\\nu^2$ b',
  '$k$-means': '$k$-means',
  '\\(x^2\\) and \\[y\\]': '$x^2$ and $y$',
  '$$E=mc^2$$': '$E=mc^2$',
  '\\begin{equation}a=b\\label{x}\\end{equation}': '$a=b$',
  '\\begin{align}a&=b\\\\c&=d\\end{align}': '$\\begin{aligned}a&=b\\\\c&=d\\end{aligned}$',
  'costs $5 or $x$': 'costs \\$5 or $x$',
};
test('a formula that kept its TeX stays what it was', () => {
  const texts = Object.keys(kept);
  assert.deepEqual(
    Object.fromEntries(texts.map((text) => [text, restoreMath(text).markdown])),
    kept,
  );
});

const money = ['$5 and $10', 'US$5 to US$10', '1,000$ and 2,000$', '$1.5M to $2M, or $3 per month'];
test('money is no formula', () => {
  assert.deepEqual(
    money.map((text) => restoreMath(text).markdown),
    money.map((text) => text.replaceAll('$', '\\$')),
  );
});

test('what KaTeX can’t render stays text, and the ledger says so', () => {
  const { markdown, ledger } = restoreMath('a $\\frac{a}$ b');
  assert.equal(markdown, 'a \\$\\frac{a}\\$ b');
  assert.deepEqual(
    ledger.map(({ kind, before }) => [kind, before]),
    [['broken-formula', '$\\frac{a}$']],
  );
});

test('of cleaned text, TeX that can’t be read is code, as typed', () => {
  const texts = {
    'a $\\frac{a}$ b': 'a `$\\frac{a}$` b',
    'with $\\jpsi \\to \\mypsi$ and \\frac{ left open.':
      'with `$\\jpsi \\to \\mypsi$` and `\\frac{` left open.',
    'a \\(\\nope\\) and \\method{X y} z': 'a `\\(\\nope\\)` and `\\method{X y}` z',
    'our \\ours{} and \\ours': 'our ours and ours',
  };
  const restored = Object.keys(texts).map((text) => [text, restoreText(text).markdown]);
  assert.deepEqual(Object.fromEntries(restored), texts);
});
