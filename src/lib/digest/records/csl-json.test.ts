import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { cslJson } from './csl-json.ts';

test('CSL-JSON: names with particles, preprint numbers as ids, a record without a title is left out', () => {
  const { entries, leftOut } = cslJson.parse(readFixture('csl-json-untitled.json'));
  assert.deepEqual(entries, [
    {
      title: 'QuEST: Stable Training of LLMs with 1-Bit Weights and Activations',
      abstract: 'One approach, see arXiv:2411.04330v2, is the use of quantized representations.',
      from: 2,
      to: 15,
      identity: {
        arxiv: '2502.05003',
        authors: ['Andrei Panferov', 'Jan van der Berg', { literal: 'IST Austria' }],
        published: '2025-02-07',
      },
    },
    {
      title: 'Active Fuzzing',
      abstract: '',
      from: 16,
      to: 24,
      identity: {
        doi: '10.1145/3395363.3397376',
        authors: ['Yuqi Chen'],
        published: '2020-07',
        venue: 'ISSTA 2020',
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 25, to: 25, reason: 'a record without a title' }]);
});

test('CSL-JSON: an address where papers are kept is a link, unless it is the paper’s id', () => {
  const items = [
    { type: 'article', title: 'A', URL: 'https://openreview.net/forum?id=abcdEF12' },
    { type: 'article', title: 'B', URL: 'https://arxiv.org/pdf/2401.00001.pdf' },
    { type: 'webpage', title: 'C', URL: 'https://x.example/' },
  ];
  assert.deepEqual(
    cslJson.parse(JSON.stringify(items)).entries.map(({ identity }) => identity),
    [
      { links: [{ kind: 'paper', url: 'https://openreview.net/forum?id=abcdEF12' }] },
      { arxiv: '2401.00001' },
      undefined,
    ],
  );
});
