import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memo } from './memo.ts';

test('a build makes a value once, and what is made of it once', async () => {
  const made: string[] = [];
  const getFirst = memo(() => Promise.resolve(made.push('first')), false);
  const getSecond = memo(async () => made.push(`second of ${await getFirst()}`), false);
  assert.deepEqual(await Promise.all([getFirst(), getSecond(), getSecond()]), [1, 2, 2]);
  assert.deepEqual(made, ['first', 'second of 1']);
});

test('while developing both are made anew at each call', async () => {
  const made: string[] = [];
  const getFirst = memo(() => Promise.resolve(made.push('first')), true);
  const getSecond = memo(async () => made.push(`second of ${await getFirst()}`), true);
  await getSecond();
  await getSecond();
  assert.deepEqual(made, ['first', 'second of 1', 'first', 'second of 3']);
});
