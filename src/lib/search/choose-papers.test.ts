import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePapers } from './choose-papers.ts';

const paper = (id: string, score: number, ...missing: string[]) => ({
  id,
  score,
  missing,
  getPositions: () => [],
});
const choose = (ranked: ReturnType<typeof paper>[]) => {
  const { chosen, full } = choosePapers(ranked);
  return { ids: chosen.map(({ id }) => id), full };
};

test('where many papers have all words, those that lack one are left out', () => {
  const full = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => paper(id, 1));
  assert.deepEqual(choose([...full, paper('i', 1, 'x')]), {
    ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'],
    full: 8,
  });
});

test('where few have them, the good ones of the others come, too', () => {
  const ranked = [paper('a', 4), paper('b', 1, 'x'), paper('c', 0.9, 'x'), paper('d', 0.5)];
  assert.deepEqual(choose(ranked), { ids: ['a', 'b', 'd'], full: 2 });
  assert.deepEqual(choose([]), { ids: [], full: 0 });
});
