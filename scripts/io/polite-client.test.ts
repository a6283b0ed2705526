import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPoliteClient, type ParseAnswer, type Politeness } from './polite-client.ts';

const politeness: Politeness = {
  userAgent: 'Offprint/1 (a test)',
  gap: 3000,
  timeout: 30_000,
  tries: 5,
  longestWait: 300_000,
};

const parse: ParseAnswer<string> = (text) =>
  text === '' ? { ok: false, reason: 'nothing in it' } : { ok: true, answer: text };

/** How long each answer of the test's host takes, in milliseconds. */
const slowness = 500;

/** A client whose host answers in turn, and whose clock goes on only while it sleeps or waits for an answer. */
function makeClient(answers: (() => Response)[], changes: Partial<Politeness> = {}) {
  let time = Date.UTC(2025, 2, 18, 12);
  const start = time;
  const asked: number[] = [];
  const agents: (string | null)[] = [];
  const pass = (wait: number): Promise<void> => {
    time += wait;
    return Promise.resolve();
  };
  const client = createPoliteClient(
    { ...politeness, ...changes },
    {
      now: () => time,
      sleep: pass,
      fetch: async (_, { headers }) => {
        asked.push(time - start);
        agents.push(new Headers(headers).get('user-agent'));
        await pass(slowness);
        const answer = answers[asked.length - 1];
        if (!answer) throw new Error('asked too often');
        return answer();
      },
    },
  );
  return { ask: () => client.ask('https://host/', parse), asked, agents };
}

const good = (): Response => new Response('good');
const busy = (headers: Record<string, string> = {}) => {
  return (): Response => new Response('busy', { status: 429, headers });
};

test('the beginnings of two questions are a gap apart, and the client says who it is', async () => {
  const { ask, asked, agents } = makeClient([good, good, good]);
  for (let count = 1; count <= 3; count++)
    assert.deepEqual(await ask(), { kind: 'answer', answer: 'good' });
  assert.deepEqual(asked, [0, 3000, 6000]);
  assert.deepEqual(agents, Array(3).fill('Offprint/1 (a test)'));
});

test('a busy host is asked again after pauses that double', async () => {
  const { ask, asked } = makeClient([busy(), busy(), busy(), good]);
  assert.deepEqual(await ask(), { kind: 'answer', answer: 'good' });
  assert.deepEqual(asked, [0, 6500, 19_000, 43_500]);
});

test('it waits as long as a busy host asks, in seconds or until a date', async () => {
  const { ask, asked } = makeClient([
    busy({ 'retry-after': '60' }),
    busy({ 'retry-after': 'Tue, 18 Mar 2025 12:05:00 GMT' }),
    good,
  ]);
  assert.deepEqual(await ask(), { kind: 'answer', answer: 'good' });
  assert.deepEqual(asked, [0, 60_500, 300_000]);
});

test('a host that asks for more than the longest wait is down at once', async () => {
  const { ask, asked } = makeClient([busy({ 'retry-after': '3600' })]);
  assert.deepEqual(await ask(), {
    kind: 'down',
    reason: 'status 429, and it asks for 3600 s of rest',
  });
  assert.deepEqual(asked, [0]);
});

test('a host that stays busy is down after the last try', async () => {
  const { ask, asked } = makeClient([busy(), busy()], { tries: 2 });
  assert.deepEqual(await ask(), { kind: 'down', reason: 'status 429' });
  assert.equal(asked.length, 2);
});

test('an answer that says nothing is asked for again, and then only this question has failed', async () => {
  const empty = (): Response => new Response('');
  const { ask, asked } = makeClient([empty, empty], { tries: 2 });
  assert.deepEqual(await ask(), { kind: 'failed', reason: 'nothing in it' });
  assert.equal(asked.length, 2);
});

test('a question that the host refuses, or answers without end, is not asked again', async () => {
  const { ask, asked } = makeClient([
    () => new Response('', { status: 404 }),
    () => new Response('x'.repeat(5_000_001)),
  ]);
  assert.deepEqual(await ask(), { kind: 'failed', reason: 'status 404' });
  assert.equal((await ask()).kind, 'failed');
  assert.equal(asked.length, 2);
});

test('a host that never answers is given up when the time for it is over', async () => {
  const client = createPoliteClient(
    { ...politeness, timeout: 1, tries: 2 },
    {
      now: () => 0,
      sleep: () => Promise.resolve(),
      fetch: (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(new Error('no answer in time'));
          });
        }),
    },
  );
  assert.deepEqual(await client.ask('https://host/', parse), {
    kind: 'down',
    reason: 'no answer in time',
  });
});
