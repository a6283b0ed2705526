import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { bibtex } from './bibtex.ts';

test('BibTeX: strings and TeX letters are resolved, an entry without an end spoils no other', () => {
  const { entries, leftOut } = bibtex.parse(readFixture('bibtex-unclosed.bib'));
  assert.deepEqual(entries, [
    {
      title: 'Attention Is All You Need',
      abstract:
        'The dominant sequence transduction models, as in arXiv:1409.0473, are based on complex recurrent networks: $O(n^2)$ and 5\\% better.',
      from: 4,
      to: 14,
      identity: {
        arxiv: '1706.03762',
        version: 7,
        authors: ['Ashish Vaswani', 'Noam Shazeer', 'Łukasz Kaiser', 'Aidan N. Gomez'],
        published: '2017-06',
        venue: 'Advances in Neural Information Processing Systems',
      },
    },
    {
      title: 'Batch Normalization',
      abstract: '',
      from: 19,
      to: 24,
      identity: {
        arxiv: '1502.03167',
        authors: ['Sergey Ioffe', 'Christian Szegedy'],
        published: '2015',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      abstract: '',
      from: 26,
      to: 32,
      identity: { doi: '10.1145/3395363.3397376', published: '2020-07-18', venue: 'ISSTA' },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(
    leftOut.map(({ from, to }) => [from, to]),
    [[16, 17]],
  );
});
