import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderOutcome, toNotes } from './outcome.ts';

test('how much was found is said in words', () => {
  const cases: [total: number, full: number, dropped: string[]][] = [
    [0, 0, []],
    [1, 1, []],
    [12, 12, []],
    [12, 3, []],
    [2, 0, []],
    [2, 0, ['tutorial', 'code']],
  ];
  assert.deepEqual(
    cases.map(([total, full, dropped]) => renderOutcome({ total, full, dropped })),
    [
      'No papers found. Try fewer or other words.',
      '1 paper',
      '12 papers',
      '3 papers with all words, 9 more with some',
      'No paper has all words; 2 papers with some of them',
      '2 papers, without “tutorial” and “code”',
    ],
  );
});

test('slips, what may have been meant and words that no paper has are told', () => {
  const words = [
    { asked: 'tranformer', forms: [], correction: 'transformer' },
    { asked: 'attentien', forms: [], suggestion: 'attention' },
    { asked: 'tutorial', forms: [] },
  ];
  assert.deepEqual(
    toNotes(words, [{ missing: ['tutorial', 'attentien'] }, { missing: ['tutorial'] }]),
    {
      corrections: [{ asked: 'tranformer', correction: 'transformer' }],
      suggestions: [{ asked: 'attentien', suggestion: 'attention' }],
      dropped: ['tutorial'],
    },
  );
  assert.deepEqual(toNotes(words.slice(2), []).dropped, []);
});
