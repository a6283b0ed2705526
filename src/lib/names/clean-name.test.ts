import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleanName } from './clean-name.ts';

const names: [printed: string, name: string][] = [
  ['Yifan Du$^{\\dagger}$', 'Yifan Du'],
  ['Yifan Du<sup>†</sup>', 'Yifan Du'],
  ['Jane Roe*', 'Jane Roe'],
  ['Bo Li¹', 'Bo Li'],
  ['Bo Li¹,²', 'Bo Li'],
  ['Bo Li\\textsuperscript{1}', 'Bo Li'],
  ['Bo Li\\thanks{Equal contribution.}', 'Bo Li'],
  ['Bo Li^{1,2}', 'Bo Li'],
  ['Jane Roe1,2', 'Jane Roe'],
  ['Shuhan Song§', 'Shuhan Song'],
  ['Wei Wan 0012', 'Wei Wan'],
  ['Jane Roe <jane@example.org>', 'Jane Roe'],
  ['Jane Roe (0000-0002-1825-0097)', 'Jane Roe'],
  ['  Jane\n Roe, ', 'Jane Roe'],
  ['Jose\u0301', 'José'],
  ['Garc\u0131\u0301a', 'García'],
  ['Studio 54', 'Studio 54'],
  ["D'Angelo", "D'Angelo"],
];

for (const [printed, name] of names)
  test(`a name without its marks: ${JSON.stringify(printed)}`, () => {
    assert.equal(cleanName(printed), name);
  });
