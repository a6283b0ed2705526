import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearGrowth, measureGrowth } from './growth.ts';

/** Does as many steps as are asked for. */
function work(steps: number): number {
  let sum = 0;
  for (let step = 0; step < steps; step++) sum = (sum * 31 + step) % 1_000_003;
  return sum;
}

test('work that grows with the size is told from work that grows with its square', () => {
  const linear = measureGrowth((size) => work(size * 4000), 24_000);
  const square = measureGrowth((size) => work(size * size), 24_000);
  assert.ok(linear < linearGrowth && linearGrowth < square, `${linear} and ${square}`);
});
