import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPlainParagraphs, toPlainText } from './plain-text.ts';

test('an abstract becomes plain text, whole or by paragraph', () => {
  const markdown = 'About $\\nu^2$,\n*new*.\n\n- one\n- two\n\n> said';
  assert.deepEqual(toPlainParagraphs(markdown), ['About ν², new.', 'one', 'two', 'said']);
  assert.equal(toPlainText('About $\\nu^2$.\n\nMore.'), 'About ν². More.');
});
