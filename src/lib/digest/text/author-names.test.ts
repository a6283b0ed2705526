import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderAuthor } from '#lib/names/authors.ts';
import { type ReadAuthors, readAuthors, readCreators } from './author-names.ts';

/** What was read, in short: the names as shown, `…` where there are more. */
const toShown = ({ authors, moreAuthors }: ReadAuthors): string[] => [
  ...authors.map(renderAuthor),
  ...(moreAuthors ? ['…'] : []),
];

const lists: [printed: string, names: string[]][] = [
  ['A One, B Two (MIT) and C Three, Jr.', ['A One', 'B Two', 'C Three Jr.']],
  ['CLEO Collaboration: A. One, et al', ['CLEO Collaboration', 'A. One', '…']],
  ['The BABAR Collaboration: B. One, et al.', ['BABAR Collaboration', 'B. One', '…']],
  ['A. One, et al, for the Belle Collaboration', ['A. One', 'Belle Collaboration', '…']],
  ['A. One for the Belle Collaboration', ['A. One', 'Belle Collaboration']],
  ['A. One, on behalf of the NA62 Collaboration', ['A. One', 'NA62 Collaboration']],
  ['A. One et al. (CDF Collaboration)', ['A. One', '…']],
  ['A. One et.al.', ['A. One', '…']],
  ['A. One, B. Two and others', ['A. One', 'B. Two', '…']],
  ['Ann Etalova, Bo Etal', ['Ann Etalova', 'Bo Etal']],
  ['Ann One & Bo Two', ['Ann One', 'Bo Two']],
  ['by Ann One, Bo Two, and Cy Three', ['Ann One', 'Bo Two', 'Cy Three']],
  ['A. One, B. Two,\\, Jr., C. Three', ['A. One', 'B. Two Jr.', 'C. Three']],
  ['M.~One, F. S. Abrah\\~ao', ['M. One', 'F. S. Abrahão']],
  ["Hern\\'andez & Erd{\\H{o}}s", ['Hernández', 'Erdős']],
  ["Bod{\\'{\\i}}k, R. and Garc\\'{\\i}a, A.", ['R. Bodík', 'A. García']],
  ["Doe, J., van den Berg, A., O'Neil, M.", ['J. Doe', 'A. van den Berg', "M. O'Neil"]],
  ['El Khbir, M., Smith-Jones, J.-P.', ['M. El Khbir', 'J.-P. Smith-Jones']],
  ['Doe, Jane; Roe, Bo', ['Jane Doe', 'Bo Roe']],
  ['Doe, Jane and Roe, Bo', ['Jane Doe', 'Bo Roe']],
  ['Doe J, van den Berg AB', ['J. Doe', 'A. B. van den Berg']],
  ['Yifan Du$^{1,2}$, Jane Roe*, Bo Li¹', ['Yifan Du', 'Jane Roe', 'Bo Li']],
  ['Xiao Ma, Di He', ['Xiao Ma', 'Di He']],
  ['', []],
];

for (const [printed, names] of lists)
  test(`authors as printed: ${printed}`, () => {
    assert.deepEqual(toShown(readAuthors(printed)), names);
  });

test('a feed’s elements hold a list, or a name each', () => {
  assert.deepEqual(toShown(readCreators(['Doe, J., Roe, B.'])), ['J. Doe', 'B. Roe']);
  assert.deepEqual(toShown(readCreators(['Doe, Jane', 'De la Roe, Bo J.'])), [
    'Jane Doe',
    'Bo J. De la Roe',
  ]);
  assert.deepEqual(toShown(readCreators(['Doe, Jane'])), ['Jane Doe']);
  assert.deepEqual(toShown(readCreators(['Jane Doe, Bo Roe'])), ['Jane Doe', 'Bo Roe']);
  assert.deepEqual(toShown(readCreators(['Jane Doe', 'Bo Roe, Cy Poe'])), [
    'Jane Doe',
    'Bo Roe',
    'Cy Poe',
  ]);
});
