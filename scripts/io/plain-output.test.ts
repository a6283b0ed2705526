import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropFrames } from './plain-output.ts';

test('the way through the code is left out, all else stays', () => {
  const text = `Error: no luck
    at render (file:///site/a.mjs:20:9)
    at async file:///site/b.mjs:2231:19
    at new Promise (<anonymous>)
We look at 3:4 and
    at what is left
`;
  assert.equal(dropFrames(text), 'Error: no luck\nWe look at 3:4 and\n    at what is left\n');
});
