import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDoiAddress } from './doi-address.ts';

test('a DOI’s address encodes what an address can’t hold, and leaves the rest as it is printed', () => {
  const dois = [
    '10.1145/3292500.3330701',
    '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    '10.1000/a#b?c%d/é',
  ];
  assert.deepEqual(dois.map(toDoiAddress), [
    'https://doi.org/10.1145/3292500.3330701',
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'https://doi.org/10.1000/a%23b%3Fc%25d/%C3%A9',
  ]);
});
