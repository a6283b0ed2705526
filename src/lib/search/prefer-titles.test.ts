import assert from 'node:assert/strict';
import { test } from 'node:test';
import { preferTitles } from './prefer-titles.ts';

const order = (words: string[], scored: [title: string, score: number][]) => {
  const results = scored.map(([title]) => ({ id: title, title }));
  return preferTitles(results, { words, scores: new Map(scored) }).map(({ title }) => title);
};

test('a title typed to its end comes first, one typed in part may', () => {
  const scored: [string, number][] = [
    ['Root Mean Square Layer Normalization', 5],
    ['Layer Normalization', 2],
    ['Batches', 4],
  ];
  assert.deepEqual(order(['layer', 'normalization'], scored), [
    'Layer Normalization',
    'Root Mean Square Layer Normalization',
    'Batches',
  ]);
});

test('only the first eight are held against their titles', () => {
  const others = Array.from({ length: 8 }, (_, at): [string, number] => [`Other ${at}`, 9 - at]);
  const titles = order(['norms'], [...others, ['Norms', 1]]);
  assert.equal(titles.at(-1), 'Norms');
});
