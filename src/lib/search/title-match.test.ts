import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchStart, matchTitle } from './title-match.ts';

test('a title typed whole is 1, in part less, words that it has not take away', () => {
  const title = 'Layer Normalization';
  assert.deepEqual(
    [['layer', 'normalization'], ['layer', 'norm'], ['layer'], ['layer', 'quantum'], []].map(
      (words) => matchTitle(words, title),
    ),
    [1, 1, 0.5, 0.25, 0],
  );
});

test('words that stand together near a title’s beginning count for more', () => {
  const starts = ['Noisy Labels Revisited', 'When Noisy Labels Meet', 'Labels, Noisy'].map(
    (title) => matchStart(['noisy', 'label'], title),
  );
  assert.deepEqual(starts, [1, 0.5, 0]);
  assert.equal(matchStart(['noisy'], 'Noisy Labels'), 0);
});
