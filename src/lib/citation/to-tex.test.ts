import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearGrowth, measureGrowth } from '../../../tests/growth.ts';
import { parseName } from '#lib/names/parse-name.ts';
import { toTex } from './to-tex.ts';

test('signs, accents and small groups of marks become TeX', () => {
  assert.deepEqual(['50% & $5', 'Gürel', 'Łukasz Ł x', 'ấ'].map(toTex), [
    '50\\% \\& \\$5',
    'G\\"urel',
    '\\L ukasz \\L{} x',
    "\\'{\\^a}",
  ]);
});

test('marks beyond the bound stay as they are', () => {
  const marks = '\u0316'.repeat(3) + '\u0301'.repeat(200);
  const tex = toTex(`Z${marks} and $Z${marks}$`);
  assert.equal(tex.split('\u0301').length - 1, 2 * 198);
  assert.match(tex, /^.*Z.* and \\\$.*Z.*\\\$$/);
});

test('marks, signs and names of any number cost as much as their length', () => {
  const units = ['Z\u0316\u0317\u0318\u0319\u0301\u0302\u0303', '\u0301', '∑', 'é', 'x ∑ '];
  for (const unit of units) {
    const growth = measureGrowth((size) => toTex(unit.repeat(size)), 2000);
    assert.ok(growth < linearGrowth, `${unit} ${growth}`);
  }
  for (const unit of ['Dr. ', 'van ', 'a, ', 'Jr, ', 'x\u0301', 'M A ', ' '])
    parseName(`A ${unit.repeat(50_000)} B`);
});

test('a name beyond the bound, or one that can’t be taken apart, stays whole', () => {
  const long = `${'van '.repeat(100)}Name`;
  assert.deepEqual(parseName(long), { literal: long });
});
