import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankPapers, type FoundWord, type Hits } from './rank-papers.ts';

const hits = (papers: Record<string, number[]>, score = 1): Hits =>
  new Map(Object.entries(papers).map(([id, positions]) => [id, { score, positions }]));
const word = (asked: string, ...forms: FoundWord['forms']): FoundWord => ({
  asked,
  forms,
});
const order = (words: FoundWord[]) =>
  rankPapers(words, 10).map(({ id, missing }) => [id, ...missing]);

test('a paper with all words comes before one that lacks some, and what it lacks is named', () => {
  const found = [
    word('hubness', { weight: 1, words: [hits({ a: [9], b: [40] })] }),
    word('retrieval', { weight: 1, words: [hits({ b: [3], c: [5] })] }),
    word('tutorial'),
  ];
  assert.deepEqual(order(found), [
    ['b', 'tutorial'],
    ['a', 'retrieval', 'tutorial'],
    ['c', 'hubness', 'tutorial'],
  ]);
});

test('neighbours in the query count for more where they are neighbours in the paper', () => {
  const found = [
    word('layer', { weight: 1, words: [hits({ a: [1], b: [1] })] }),
    word('norm', { weight: 1, words: [hits({ a: [30], b: [2] })] }),
  ];
  assert.deepEqual(order(found), [['b'], ['a']]);
});

test('a form of several words is there only where they stand together', () => {
  const form = { weight: 1, words: [hits({ a: [4], b: [4] }), hits({ a: [5], b: [20] })] };
  assert.deepEqual(
    rankPapers([word('bn', form)], 10).map(({ id, getPositions }) => ({
      id,
      positions: getPositions(),
    })),
    [{ id: 'a', positions: [4, 5] }],
  );
});

test('a phrase is required', () => {
  const phrase = {
    ...word('"a b"', { weight: 1, words: [hits({ a: [1] })] }),
    isRequired: true,
  };
  assert.deepEqual(order([phrase, word('c', { weight: 1, words: [hits({ a: [2], b: [1] })] })]), [
    ['a'],
  ]);
});
