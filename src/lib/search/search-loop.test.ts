import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearchLoop } from './search-loop.ts';

/** A loop whose answers and time are given by hand; `told` is all that a reader sees. */
function startLoop() {
  const answers = new Map<string, PromiseWithResolvers<string>>();
  const timers = new Set<() => void>();
  const told: string[] = [];
  const loop = createSearchLoop<string>(
    {
      find: (query) => {
        const answer = Promise.withResolvers<string>();
        answers.set(query, answer);
        return answer.promise;
      },
      show: (outcome, query) => told.push(`${query}: ${outcome}`),
      say: (message) => told.push(message),
      failure: 'failed',
    },
    (work) => {
      timers.add(work);
      return () => timers.delete(work);
    },
  );
  return { ...loop, answers, timers, told };
}

test('only the newest query is answered, however late the others come', async () => {
  const { search, answers, told } = startLoop();
  const searches = [search('a'), search('ab'), search('abc')];
  answers.get('abc')?.resolve('3');
  answers.get('a')?.resolve('1');
  answers.get('ab')?.reject(new Error('late'));
  await Promise.all(searches);
  assert.deepEqual(told, ['abc: 3']);
});

test('a search that lasts is told, one that came isn’t', async () => {
  const { search, answers, timers, told } = startLoop();
  const slow = search('a');
  for (const work of timers) work();
  answers.get('a')?.resolve('1');
  await slow;
  assert.deepEqual([told, timers.size], [['Searching …', 'a: 1'], 0]);
});

test('a failure is told, and the next search is answered', async () => {
  const { search, answers, told } = startLoop();
  const failing = search('a');
  answers.get('a')?.reject(new Error('cut'));
  await failing;
  const next = search('b');
  answers.get('b')?.resolve('2');
  await next;
  assert.deepEqual(told, ['failed', 'b: 2']);
});

test('a search that is stopped is shown no more', async () => {
  const { search, stop, answers, told } = startLoop();
  const searching = search('a');
  stop();
  answers.get('a')?.resolve('1');
  await searching;
  assert.deepEqual(told, []);
});
