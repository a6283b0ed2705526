import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderCount } from './render-count.ts';

test('one is singular, all other counts are plural', () => {
  assert.deepEqual(
    [0, 1, 2].map((count) => renderCount(count, 'paper')),
    ['0 papers', '1 paper', '2 papers'],
  );
});
