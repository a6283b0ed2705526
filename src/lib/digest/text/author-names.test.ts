import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAuthors } from './author-names.ts';

const lists: [printed: string, names: string[]][] = [
  ['A One, B Two (MIT) and C Three, Jr.', ['A One', 'B Two', 'C Three Jr.']],
  ['CLEO Collaboration: A. One, et al', ['CLEO Collaboration', 'A. One']],
  ['A. One, et al, for the Belle Collaboration', ['A. One', 'Belle Collaboration']],
  ['A. One, on behalf of the NA62 Collaboration', ['A. One', 'NA62 Collaboration']],
  ['A. One et al. (CDF Collaboration)', ['A. One']],
  ['Ann One & Bo Two', ['Ann One', 'Bo Two']],
  ['A. One, B. Two,\\, Jr., C. Three', ['A. One', 'B. Two Jr.', 'C. Three']],
  ["Hern\\'andez & Erd{\\H{o}}s", ['Hernández', 'Erdős']],
];

for (const [printed, names] of lists)
  test(`authors as printed: ${printed}`, () => {
    assert.deepEqual(toAuthors(printed), names);
  });
