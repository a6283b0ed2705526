import assert from 'node:assert/strict';
import { test } from 'node:test';
import { diffAbstracts } from './diff-abstracts.ts';

test('words that a later abstract lacks and has are marked, the rest is kept', () => {
  assert.deepEqual(diffAbstracts('We gain 3 points on CIFAR.', 'We gain 4 points on CIFAR.'), [
    { kind: 'same', text: 'We gain ' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '4' },
    { kind: 'same', text: ' points on CIFAR.' },
  ]);
});

test('texts that have nothing in common are shown one after the other, in short time', () => {
  const long = (word: string): string =>
    Array.from({ length: 9000 }, (_, k) => word + String(k)).join(' ');
  assert.deepEqual(diffAbstracts(long('a'), long('b')), [
    { kind: 'removed', text: long('a') },
    { kind: 'added', text: long('b') },
  ]);
});
