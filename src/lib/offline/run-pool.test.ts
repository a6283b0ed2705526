import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runPool } from './run-pool.ts';

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

test('all items are worked at, in order and never more at once than said', async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await runPool([1, 2, 3, 4, 5], { atOnce: 2 }, async (item) => {
    begun.push(item);
    most = Math.max(most, (running += 1));
    await turn();
    running -= 1;
  });
  assert.deepEqual([begun, most], [[1, 2, 3, 4, 5], 2]);
});

test('after a failure nothing new is begun', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await turn();
    if (item === 2) throw new Error('cut');
  };
  await assert.rejects(runPool([1, 2, 3, 4, 5, 6], { atOnce: 2 }, work), { message: 'cut' });
  await turn();
  assert.deepEqual(begun, [1, 2, 3]);
});

test('without items there is nothing to do', async () => {
  await runPool([], { atOnce: 6 }, () => Promise.reject(new Error('never')));
});
