import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProblem } from '#lib/problem.ts';
import {
  type ConversionReport,
  renderWithoutAbstract,
  withoutEchoes,
} from './conversion-report.ts';

const emptyReport: ConversionReport = {
  digests: [],
  papers: [],
  restored: [],
  unknownReplacements: 0,
  withoutAbstract: 0,
  leftOut: [],
  problems: [],
};

test('that a paper has no abstract is said once, as an error where no other digest has one', () => {
  const place = (line: number, title: string) => ({ file: 'a.bib', line, values: { title } });
  const problems = [
    toProblem('digest-no-abstract', place(1, 'A')),
    toProblem('digest-no-abstract', place(1, 'B')),
    toProblem('digest-no-abstract', place(5, 'A')),
    toProblem('abstract-missing', place(1, 'A')),
  ];
  assert.deepEqual(withoutEchoes(problems, { papersWithoutAbstract: false }), problems.slice(1));
  assert.deepEqual(withoutEchoes(problems, { papersWithoutAbstract: true }), problems.slice(3));
});

test('papers without an abstract are counted in one line', () => {
  const toLine = (withoutAbstract: number): string =>
    renderWithoutAbstract({ ...emptyReport, withoutAbstract });
  assert.equal(toLine(0), '');
  assert.equal(
    toLine(1),
    '1 paper has no abstract: corrected.abstract in content/metadata gives it one',
  );
  assert.equal(
    toLine(12),
    '12 papers have no abstract: corrected.abstract in content/metadata gives them one',
  );
});
