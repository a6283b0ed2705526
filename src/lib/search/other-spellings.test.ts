import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDoubled, toOtherSpellings, toTyped } from './other-spellings.ts';

const spellings: Record<string, string> = {
  'NF-κB': 'nfkappab kappa nfkb',
  'α-BN': 'alphabn alpha abn',
  'TNF-α': 'tnfalpha alpha tnfa',
  Aβ42: 'abeta42 beta',
  'τ²-bench': 'tau2bench tau2 tau',
  'ℓ₂-norm': 'l2norm l2',
  'ϕ-divergence': 'phidivergence phi',
  'ν₁-based': 'nu1based nu1 nu',
  'CO₂,': 'co2',
  'Fe³⁺': 'fe3plus fe3',
  'O(n²)': 'on2 n2',
  '𝒢²': 'g2',
  'PM_(2.5)': 'pm25',
  max_length: 'maxlength',
  _emphasis_: '',
  Σ: 'sigma',
  ﬁne: 'fine',
  ＧＰＴ: 'gpt',
  'Brand™': '',
  Wałęsa: 'walesa',
  Ørsted: 'orsted oersted',
  Müller: 'mueller',
  naïve: '',
  Dvořák: '',
  'F#-like': 'fsharp',
  networks: '',
  'Kolmogorov–Arnold': '',
  'Llama-3.1': '',
};
test('what a keyboard lacks is spelled, and nothing that is found as it is written', () => {
  const found = Object.keys(spellings).map((word) => [word, toOtherSpellings(word).join(' ')]);
  assert.deepEqual(Object.fromEntries(found), spellings);
});

test('a text has each spelling once, and its characters in pairs', () => {
  assert.deepEqual(toOtherSpellings('α and α, 翻译 of C++'), [
    'alpha',
    'cplusplus',
    'qxzbkvvpblprc',
    'qxzbkvvp',
    'qxzblprc',
  ]);
});

test('a word is typed with the letters and signs of a keyboard', () => {
  assert.deepEqual(['NF-κB', 'Wałęsa', 'p_θ', 'Cafe\u0301', 'pre-training'].map(toTyped), [
    'NF-kappaB',
    'Walesa',
    'ptheta',
    undefined,
    undefined,
  ]);
  assert.deepEqual(['Schölkopf', 'Skłodowska'].map(toDoubled), ['schoelkopf', 'skłodowska']);
});
