import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toShownResult } from './show-result.ts';

const content =
  'On NF-κB and BN The NF-κB path of C++. qxz. nfkappab kappa cplusplus. batch normalization';
const show = (positions: number[]) =>
  toShownResult(
    { url: '/p/', content, meta: { title: 'On NF-κB and BN' } },
    { id: 'p', missing: [], positions },
  );

test('a spelling that is hidden marks the word it stands for, and is not shown itself', () => {
  assert.deepEqual(show([10, 12]), {
    id: 'p',
    url: '/p/',
    title: 'On NF-κB and BN',
    topics: '',
    year: '',
    excerpt: [
      { text: 'The', isMarked: false },
      { text: 'NF-κB', isMarked: true },
      { text: 'path of', isMarked: false },
      { text: 'C++.', isMarked: true },
    ],
    keys: ['nfκb', 'c'],
    missing: [],
  });
});

test('what no shown word stands for marks nothing', () => {
  assert.deepEqual(
    show([13, 14]).excerpt.map(({ isMarked }) => isMarked),
    [false],
  );
});
