import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDistinctAddresses } from './distinct-addresses.ts';

test('each address is one paper’s: its own before one that leads elsewhere, then the first', () => {
  const a = { slug: 'a', redirects: ['b', 'old'] };
  const b = { slug: 'b', redirects: ['old', 'older'] };
  assert.deepEqual(toDistinctAddresses([a, b]), [
    { slug: 'a', paper: a, isFormer: false },
    { slug: 'b', paper: b, isFormer: false },
    { slug: 'old', paper: a, isFormer: true },
    { slug: 'older', paper: b, isFormer: true },
  ]);
});
