import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toFirstWords } from './first-words.ts';

test('first words stand on one line, end with a word and hold nothing that a terminal obeys', () => {
  const text =
    'We study\n  how\u001b[31m layers \u202ebehave\u{e0041} in deep networks, and what they learn of it';
  assert.equal(toFirstWords(text), 'We study how [31m layers behave in deep networks, and what …');
  assert.equal(toFirstWords('Short'), 'Short');
  assert.equal(toFirstWords('a'.repeat(300)), `${'a'.repeat(60)} …`);
});
