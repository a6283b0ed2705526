import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCircles } from './find-circles.ts';

test('a circle is found once, with its way', () => {
  const graph = { a: ['b', 'c'], b: ['c'], c: ['d'], d: ['b'], e: ['a'] };
  assert.deepEqual(findCircles(new Map(Object.entries(graph))), [['b', 'c', 'd', 'b']]);
});
