import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreRelated, scoreTopics } from './score-topics.ts';

test('topics are held against both readers', () => {
  const labelled = [
    { id: '1', a: ['x', 'y'], b: ['x'] },
    { id: '2', a: ['z'], b: ['z'] },
  ];
  const assigned = new Map([['1', ['x']]]);
  assert.deepEqual(scoreTopics(labelled, assigned), {
    papers: 2,
    f1: (2 / 4 + 2 / 3) / 2,
    main: 0.5,
    without: 1,
  });
});

test('related papers are held against what either reader would read', () => {
  const labelled = [{ id: '1', a: ['2', '3'], b: ['2'] }];
  assert.deepEqual(scoreRelated(labelled, new Map([['1', ['4', '2']]])), {
    papers: 1,
    recall5: 0.5,
    top1: 0,
  });
});
