import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDoi } from './paper-ids.ts';

test('a DOI keeps its signs, however it is printed', () => {
  const doi = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';
  const printed = [
    doi,
    `doi: ${doi}`,
    'info:doi/10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
    'https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O',
    'dx.doi.org/10.1002/%28SICI%291097-4571%28199806%2949%3A8%3C693%3A%3AAID-ASI4%3E3.0.CO%3B2-O',
    '10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O',
    '10.1002/(SICI)1097-4571(199806)49:8&#60;693::AID-ASI4&#x3E;3.0.CO;2-O',
  ];
  assert.deepEqual(
    printed.map(parseDoi),
    printed.map(() => ({ doi })),
  );
});

test('a DOI’s percent sign is no code, arXiv’s own DOI is an id, and what is no DOI gives nothing', () => {
  assert.deepEqual(
    [
      '10.1000/a%3Cb',
      'https://doi.org/10.1000/a%zz',
      '10.48550/arXiv.2401.00001v2',
      '11.1/a',
      '10.1000/a b',
    ].map(parseDoi),
    [
      { doi: '10.1000/a%3Cb' },
      { doi: '10.1000/a%zz' },
      { arxiv: '2401.00001', version: 2 },
      {},
      {},
    ],
  );
});
