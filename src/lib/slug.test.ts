import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSlug, toTaggedSlug } from './slug.ts';

test('a title becomes words of a-z and 0-9 with dashes', () => {
  assert.equal(
    toSlug('LLM.int8(): 8-bit Matrix Multiplication'),
    'llm-int8-8-bit-matrix-multiplication',
  );
  assert.equal(toSlug('Poincaré & Gödel: Straße'), 'poincare-godel-strasse');
  assert.equal(toSlug('τ²-Bench'), 'tau2-bench');
});

test('a slug can not leave its folder', () => {
  assert.equal(toSlug('../../etc/passwd'), 'etc-passwd');
  assert.equal(toSlug('a\u0000b%2e%2e\\c'), 'a-b-2e-2e-c');
});

test('a slug has at most 80 characters and is cut at a word', () => {
  assert.equal(toSlug('word '.repeat(30)), 'word-'.repeat(16).slice(0, 79));
  assert.equal(toSlug('x'.repeat(300)), 'x'.repeat(80));
});

test('a title without a letter or digit of ASCII has no slug of its own', () => {
  assert.equal(toSlug('🙂🙂'), '');
  assert.equal(toTaggedSlug('', 'ab12cd34'), 'paper-ab12cd34');
  assert.equal(toTaggedSlug('same-title', 'ab12cd34'), 'same-title-ab12cd34');
});
