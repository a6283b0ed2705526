import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Problem, toProblem } from '#lib/problem.ts';
import { hasErrors, listProblems, renderCounts } from './problem-list.ts';

const file = 'content/digests/2025-03-18.txt';
const left = (count: number): Problem[] =>
  Array.from({ length: count }, (_, index) =>
    toProblem('tex-left', { file, line: index + 1, values: { tex: '\\jpsi' } }),
  );
const lost = toProblem('digest-empty', { file });
const lostText = `${file} digest-empty no paper was found in it: check that it is a digest of titles and abstracts`;
const leftText = (line: number): string =>
  `${file}:${line} tex-left TeX is left that can’t be read: \\jpsi; readers will see it, unless metadata corrects the text`;

test('ten of a kind are listed, of more the first three; other kinds keep their place', () => {
  assert.equal(listProblems(left(10), { all: false }).length, 10);
  const [first, ...rest] = left(84);
  assert.ok(first);
  assert.deepEqual(listProblems([first, lost, ...rest], { all: false }), [
    { kind: 'warning', text: leftText(1) },
    { kind: 'warning', text: leftText(2) },
    { kind: 'warning', text: leftText(3) },
    { kind: 'warning', text: '… and 81 more tex-left: --all lists them' },
    { kind: 'error', text: lostText },
  ]);
  assert.equal(listProblems([first, lost, ...rest], { all: true }).length, 85);
});

test('what was accepted is counted, by itself and not among its kind; all of it is listed on demand', () => {
  const problems = left(12).map((problem, index) => ({ ...problem, accepted: index > 0 }));
  const known = { ...lost, accepted: true };
  assert.deepEqual(listProblems([...problems, known], { all: false }), [
    { kind: 'warning', text: leftText(1) },
    { kind: 'known', text: '12 known messages not shown: --all lists them' },
  ]);
  assert.deepEqual(listProblems([known], { all: false }), [
    { kind: 'known', text: '1 known message not shown: --all lists it' },
  ]);
  assert.deepEqual(listProblems([known, lost], { all: true }), [
    { kind: 'known', text: `${lostText} (accepted)` },
    { kind: 'error', text: lostText },
  ]);
});

test('what was accepted is neither error nor warning', () => {
  const known = { ...lost, accepted: true };
  assert.deepEqual(
    [[], [known], left(1), [...left(2), lost, lost], [known, lost]].map((problems) => [
      renderCounts(problems),
      hasErrors(problems),
    ]),
    [
      ['', false],
      ['', false],
      ['1 warning', false],
      ['2 errors, 2 warnings', true],
      ['1 error', true],
    ],
  );
});
