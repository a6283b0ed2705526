import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listProblems, noteProblem, toReason } from './build-problems.ts';

test('what a build left out is noted once, and listed by file', () => {
  noteProblem('content-left-out', 'content/papers/b.md', { reason: 'no title' });
  noteProblem('content-left-out', 'content/papers/a.md', { reason: 'no title' });
  noteProblem('content-left-out', 'content/papers/b.md', { reason: 'no title' });
  assert.deepEqual(
    listProblems().map(({ file, message }) => `${file}: ${message}`),
    [
      'content/papers/a.md: is left out of the site: no title',
      'content/papers/b.md: is left out of the site: no title',
    ],
  );
});

test('a reason is one plain line', () => {
  assert.equal(
    toReason(new Error('**papers → bad** does not match:\n\n  title: Required')),
    'papers → bad does not match: title: Required',
  );
  assert.equal(toReason('no'), 'no');
});
