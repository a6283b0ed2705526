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
    'with $\\frac{a}$ and \\frac{ left open.': 'with `$\\frac{a}$` and `\\frac{` left open.',
    'a \\(\\sqrt\\) and \\method{X y} z': 'a `\\(\\sqrt\\)` and `\\method{X y}` z',
    'our \\ours{} and \\ours': 'our ours and ours',
  };
  const restored = Object.keys(texts).map((text) => [text, restoreText(text).markdown]);
  assert.deepEqual(Object.fromEntries(restored), texts);
});

test('a command that KaTeX doesn’t know costs no formula: it is a macro that many define, or shows by its name', () => {
  const texts = {
    'with $\\jpsi \\to \\mypsi$': 'with $J/\\psi\\to \\textrm{mypsi}$',
    'a \\(\\nope\\) z': 'a $\\textrm{nope}$ z',
    '$f:\\C\\to\\R^2$': '$f:\\mathbb{C}\\to\\R^2$',
    '$x_\\foo^2 + \\text{\\ours}$': '$x_\\textrm{foo}^2 + \\text{\\textrm{ours}}$',
  };
  const restored = Object.keys(texts).map((text) => [text, restoreText(text).markdown]);
  assert.deepEqual(Object.fromEntries(restored), texts);
});

const written: Record<string, string> = {
  'reach $10 pb$ in the': 'reach $10 pb$ in the',
  'We find $\\sim$10 sources at 4$\\sigma$ and $\\pm$0.02, $z>$2.':
    'We find $\\sim$10 sources at 4$\\sigma$ and $\\pm$0.02, $z>$2.',
  'in the 0.5$-$10 keV band, 850$\\pm$90': 'in the 0.5$-$10 keV band, 850$\\pm$90',
  'Let $ v $ be, and $ x \\in X$; then $d\\geq 1 $': 'Let $v$ be, and $x \\in X$; then $d\\geq 1$',
  'over $1.5$ million; $0.76$, $2.4$ a day': 'over $1.5$ million; $0.76$, $2.4$ a day',
  '$O(10%)$ and $5\\%$': '$O(10\\%)$ and $5\\%$',
  'by $\\textbf{up to 0.14$\\sim$0.45dB}$ and $\\textbf{up to 67%}$.':
    'by **up to 0.14$\\sim$0.45dB** and **up to 67%**.',
  '$x = 1 \\mbox{ if $y$ is}$': '$$x = 1 \\text{ if $y$ is}$$',
  '$5 and $10, $1.5M to $2M, $3-$4': '\\$5 and \\$10, \\$1.5M to \\$2M, \\$3-\\$4',
  '1,000$ and 2,000$': '1,000\\$ and 2,000\\$',
  'costs $5 or $x$': 'costs \\$5 or $x$',
  'at \\$5 and $x$': 'at \\$5 and $x$',
  '$SU(2) Yang Mills$ theory': '$SU(2) Yang Mills$ theory',
  '$p$$+$$p$': '$p$<!---->$+$<!---->$p$',
  "$x^a^b$, $x^2'$ and $\\left( y$": "$x^a{}^b$, $x^2{}'$ and $( y$",
  '$\\unicode{x2013}$ and $\\unicode{8211}$': '$–$ and $–$',
};
test('a text that writes TeX pairs its dollars as TeX does, and money is the exception', () => {
  const restored = Object.keys(written).map((text) => {
    return [text, restoreText(text, { tex: 'written' }).markdown];
  });
  assert.deepEqual(Object.fromEntries(restored), written);
});

test('what a formula that can’t be read holds is nobody’s to restore', () => {
  const { markdown } = restoreText('a $\\frac{x^2}$ b', { tex: 'written' });
  assert.equal(markdown, 'a `$\\frac{x^2}$` b');
});
