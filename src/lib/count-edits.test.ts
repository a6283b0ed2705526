import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countEdits } from './count-edits.ts';

test('edits are letters dropped, added, changed or swapped', () => {
  const pairs = [
    ['tranformer', 'transformer'],
    ['nromalization', 'normalization'],
    ['quantisation', 'quantization'],
    ['batchnrom', 'batchnorm'],
    ['same', 'same'],
    ['abc', 'xyz'],
  ] as const;
  assert.deepEqual(
    pairs.map(([a, b]) => countEdits(a, b, 2)),
    [1, 1, 1, 1, 0, 3],
  );
});
