import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProblem } from '#lib/problem.ts';
import { withoutEchoes } from './conversion-report.ts';

test('that a paper has no abstract is said once, as an error where no other digest has one', () => {
  const place = (line: number, title: string) => ({ file: 'a.bib', line, values: { title } });
  const problems = [
    toProblem('digest-no-abstract', place(1, 'A')),
    toProblem('digest-no-abstract', place(1, 'B')),
    toProblem('digest-no-abstract', place(5, 'A')),
    toProblem('abstract-missing', place(1, 'A')),
  ];
  assert.deepEqual(withoutEchoes(problems), problems.slice(1));
});
