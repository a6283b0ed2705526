import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rankPapers, type FoundConcept, type Hits } from './rank-papers.ts';

const hits = (papers: Record<string, number[]>, score = 1): Hits =>
  new Map(Object.entries(papers).map(([id, positions]) => [id, { score, positions }]));
const concept = (asked: string, ...forms: FoundConcept['forms']): FoundConcept => ({
  asked,
  forms,
});
const order = (concepts: FoundConcept[]) =>
  rankPapers(concepts, 10).map(({ id, missing }) => [id, ...missing]);

test('a paper with all words comes before one that lacks some, and what it lacks is named', () => {
  const found = [
    concept('hubness', { weight: 1, words: [hits({ a: [9], b: [40] })] }),
    concept('retrieval', { weight: 1, words: [hits({ b: [3], c: [5] })] }),
    concept('tutorial'),
  ];
  assert.deepEqual(order(found), [
    ['b', 'tutorial'],
    ['a', 'retrieval', 'tutorial'],
    ['c', 'hubness', 'tutorial'],
  ]);
});

test('neighbours in the query count for more where they are neighbours in the paper', () => {
  const found = [
    concept('layer', { weight: 1, words: [hits({ a: [1], b: [1] })] }),
    concept('norm', { weight: 1, words: [hits({ a: [30], b: [2] })] }),
  ];
  assert.deepEqual(order(found), [['b'], ['a']]);
});

test('a form of several words is there only where they stand together', () => {
  const form = { weight: 1, words: [hits({ a: [4], b: [4] }), hits({ a: [5], b: [20] })] };
  assert.deepEqual(
    rankPapers([concept('bn', form)], 10).map(({ id, getPositions }) => ({
      id,
      positions: getPositions(),
    })),
    [{ id: 'a', positions: [4, 5] }],
  );
});

test('a phrase is required', () => {
  const phrase = {
    ...concept('"a b"', { weight: 1, words: [hits({ a: [1] })] }),
    isRequired: true,
  };
  assert.deepEqual(
    order([phrase, concept('c', { weight: 1, words: [hits({ a: [2], b: [1] })] })]),
    [['a']],
  );
});
