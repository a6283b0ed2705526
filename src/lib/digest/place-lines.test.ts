import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedDigest } from './digest.ts';
import { placeLines } from './place-lines.ts';

const format = { name: 'tea-list', furniture: [{ name: 'a rule', line: /^-{3,}$/ }] };
const place = (lines: string[], parsed: Partial<ParsedDigest>): ParsedDigest =>
  placeLines(lines.join('\n'), {
    parsed: { furniture: [], entries: [], leftOut: [], ...parsed },
    format,
  });
const paper = { title: 'Tea', abstract: 'It is hot.' };

test('lines that nobody claims are left out, a run of them together', () => {
  const lines = ['---', 'Who?', '', 'And what?', '---', '---', 'Tea', 'It is hot.', 'And?', ''];
  assert.deepEqual(place(lines, { entries: [{ ...paper, from: 7, to: 8 }] }), {
    furniture: [
      { from: 1, to: 1, name: 'a rule' },
      { from: 5, to: 6, name: 'a rule' },
    ],
    entries: [{ ...paper, from: 7, to: 8 }],
    leftOut: [
      { from: 2, to: 4, reason: 'lines that tea-list does not know' },
      { from: 9, to: 9, reason: 'lines that tea-list does not know' },
    ],
  });
});

test('furniture gives way to a paper, a paper to what the format leaves out of it', () => {
  const lines = ['Tea', '---', 'Milk?', 'It is hot.'];
  const parsed = {
    furniture: [{ from: 1, to: 3, name: 'a cup' }],
    entries: [{ ...paper, from: 2, to: 4 }],
    leftOut: [{ from: 3, to: 3, reason: 'milk' }],
  };
  assert.deepEqual(place(lines, parsed), {
    furniture: [{ from: 1, to: 1, name: 'a cup' }],
    entries: parsed.entries,
    leftOut: parsed.leftOut,
  });
});
