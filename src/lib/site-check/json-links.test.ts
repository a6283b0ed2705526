import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listJsonTexts, parseJson } from './json-links.ts';

test('texts are listed in order from any depth', () => {
  assert.deepEqual(listJsonTexts({ a: 'one', b: [1, { c: 'two' }, null, ['three']], d: 'four' }), [
    'one',
    'two',
    'three',
    'four',
  ]);
});

test('what isn’t JSON is told from the value null', () => {
  assert.deepEqual([parseJson('null'), parseJson('{')], [{ value: null }, undefined]);
});
