import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, compareBy, compareForReaders, descending } from './order.ts';

test('texts are compared by their code units, numbers by their value', () => {
  assert.deepEqual(['b', 'a', 'Ä', 'B'].toSorted(compare), ['B', 'a', 'b', 'Ä']);
  assert.deepEqual([10, 9, 9].toSorted(compare), [9, 9, 10]);
});

test('readers find Ä beside a', () => {
  assert.deepEqual(['b', 'Ä', 'a', 'B'].toSorted(compareForReaders), ['a', 'Ä', 'b', 'B']);
});

test('a later key decides where the ones before are equal', () => {
  const papers = [
    { slug: 'b', count: 1 },
    { slug: 'a', count: 1 },
    { slug: 'c', count: 2 },
  ];
  const sorted = papers.toSorted(
    compareBy(
      descending(({ count }) => count),
      ({ slug }) => slug,
    ),
  );
  assert.deepEqual(
    sorted.map(({ slug }) => slug),
    ['c', 'a', 'b'],
  );
});
