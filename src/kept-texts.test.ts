import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeKeptTexts, keepText, openKeptTexts } from './kept-texts.ts';

/** Keeps `upper` of texts; gives what came of each and which of them were made. */
function run(...texts: string[]): { made: string[]; out: string[] } {
  const made: string[] = [];
  const out = texts.map((text) =>
    keepText('upper', text, () => {
      made.push(text);
      return text.toUpperCase();
    }),
  );
  return { made, out };
}

test('a text is made once, and in the next build not at all; what nobody asked for is not kept', () => {
  openKeptTexts();
  assert.deepEqual(run('a', 'b', 'a'), { made: ['a', 'b'], out: ['A', 'B', 'A'] });
  const first = closeKeptTexts();
  openKeptTexts(first);
  assert.deepEqual(run('b', 'c'), { made: ['c'], out: ['B', 'C'] });
  assert.equal(
    keepText('lower', 'b', () => 'other work'),
    'other work',
  );
  openKeptTexts(closeKeptTexts());
  assert.deepEqual(run('a', 'b'), { made: ['a'], out: ['A', 'B'] });
  closeKeptTexts();
});

test('outside a build each is made anew', () => {
  assert.deepEqual(run('a', 'a'), { made: ['a', 'a'], out: ['A', 'A'] });
});
