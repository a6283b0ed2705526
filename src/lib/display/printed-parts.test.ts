import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreText } from '#lib/math/restore-math.ts';
import { toPrintedParts } from './printed-parts.ts';

test('a printed text keeps every character, and its restored places are marked', () => {
  const text = 'called {\\it nu^2} by (beta) here';
  assert.deepEqual(toPrintedParts(text, restoreText(text).ledger), [
    { text: 'called ' },
    { text: '{\\it nu^2}', certainty: 'certain' },
    { text: ' by (' },
    { text: 'beta', certainty: 'likely' },
    { text: ') here' },
  ]);
});

test('a text without restored places is one part', () => {
  assert.deepEqual(toPrintedParts('as it was', []), [{ text: 'as it was' }]);
});
