import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearGrowth, measureGrowth } from '../../../tests/growth.ts';
import { decodeText, type Notation } from './notations.ts';

/** Pieces that invite to look again and again, or to nest without end. */
const pieces = [
  '<',
  '&',
  '&amp;amp;',
  '<i>',
  '<i>a',
  '<p>a',
  '<ul><li>',
  '</i>',
  '<!--',
  '<![CDATA[',
  '<a x="',
  '&lt;i ',
  '&lt;i&gt;x&lt;/i&gt;',
  '<math><mrow>',
  '<msub><mi>x</mi>',
  '\\documentclass{a}\\begin{document}<i>',
  '$\\less$i',
  '{\\textless}i ',
  '{\\&}',
  '$$a',
  '\\(',
  '\\begin{a}',
  '\\a{',
  '{',
];

for (const notation of ['html', 'html-line', 'jats', 'bibtex'] satisfies Notation[]) {
  test(`${notation}: the work grows with the length, not with its square`, () => {
    const grown = pieces.map((piece) => {
      const run = (size: number) => decodeText(piece.repeat(size / piece.length), notation);
      return [piece, measureGrowth(run, 50_000)] as const;
    });
    assert.deepEqual(
      grown.filter(([, growth]) => growth >= linearGrowth),
      [],
    );
  });
}

test('markup that is nested without end is text of the deepest', () => {
  const source = '<b><sub>'.repeat(10_000) + 'x' + '</sub></b>'.repeat(10_000);
  const { text, marks } = decodeText(source, 'html');
  assert.equal(text, 'x');
  assert.ok(marks.length <= 100);
});
