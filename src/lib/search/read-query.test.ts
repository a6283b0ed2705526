import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuery } from './read-query.ts';

test('phrases, telling words and whether the last is still typed', () => {
  assert.deepEqual(readQuery('how to use "layer norm" in the transformers'), {
    papers: [],
    phrases: ['layer norm'],
    words: ['use', 'transformers'],
    isOpen: true,
  });
  assert.deepEqual(readQuery('16x faster '), {
    papers: [],
    phrases: [],
    words: ['16', 'faster'],
    isOpen: false,
  });
});

test('words that tell nothing are looked for when there are no others', () => {
  assert.deepEqual(readQuery('who are they ').words, ['who', 'are', 'they']);
});

test('formulas come in the form in which they are indexed', () => {
  assert.deepEqual(readQuery('nu^2 ').words, ['ν²']);
  assert.deepEqual(readQuery('O(n log n)').phrases, ['O(n log n)']);
  assert.deepEqual(readQuery('95.8 ± 1.2 ').words, ['95.8', '1.2']);
});

test('ids and addresses are papers, and what is left of the query is words', () => {
  assert.deepEqual(readQuery('arXiv: 2405.09998v2 lanterns '), {
    papers: [{ asked: '2405.09998v2', key: 'qxzqdqgqbqhqbqmqmqmqlq' }],
    phrases: [],
    words: ['lanterns'],
    isOpen: false,
  });
  assert.deepEqual(readQuery('https://doi.org/10.1000/182'), {
    papers: [{ asked: 'https://doi.org/10.1000/182', key: 'qxzqcqbqcqbqbqbqcqlqdq' }],
    phrases: [],
    words: [],
    isOpen: true,
  });
  assert.deepEqual(readQuery('"arXiv label" on arXiv ').words, ['arXiv']);
});

test('a script without spaces comes apart from the word beside it', () => {
  assert.deepEqual(readQuery('GPT模型 ').words, ['GPT', '模型']);
});
