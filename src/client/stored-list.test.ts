import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextStore } from './device.ts';
import { readList, writeList } from './stored-list.ts';

function makeStore(kept = new Map<string, string>()): TextStore {
  return {
    read: (key) => kept.get(key),
    write: (key, text) => void kept.set(key, text),
    remove: (key) => void kept.delete(key),
    listKeys: () => [...kept.keys()],
  };
}

test('texts come back as they were kept', () => {
  const store = makeStore();
  assert.deepEqual(readList(store, 'a'), []);
  writeList(store, 'a', ['x', 'y']);
  assert.deepEqual(readList(store, 'a'), ['x', 'y']);
});

test('what is no list of texts is none', () => {
  const store = makeStore(new Map(Object.entries({ a: '{"x":1}', b: '[1,"x"]', c: '[x' })));
  assert.deepEqual(
    ['a', 'b', 'c'].map((key) => readList(store, key)),
    [[], ['x'], []],
  );
});
