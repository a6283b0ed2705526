import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainLetters } from './letters.ts';

test('accents go, raised digits become plain, other letters stay', () => {
  assert.equal(toPlainLetters('Poincaré, x², Größe, Норма'), 'Poincare, x2, Große, Норма');
});
