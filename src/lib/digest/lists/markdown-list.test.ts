import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { markdownList } from './markdown-list.ts';

test('a Markdown list: bullets, a heading and a table are papers, another link is left out', () => {
  const { entries, leftOut } = markdownList.parse(readFixture('markdown-list-mixed.md'));
  assert.deepEqual(entries, [
    {
      title: 'Attention Is All You Need',
      abstract: '',
      from: 9,
      to: 9,
      identity: {
        arxiv: '1706.03762',
        version: 7,
        authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
        venue: 'NeurIPS 2017',
        links: [{ kind: 'code', url: 'https://github.com/tensorflow/tensor2tensor' }],
      },
    },
    {
      title: 'QuEST: Stable Training',
      abstract:
        'One approach to reducing the massive costs, see this.\nIt goes on with $x_1 * y_2$.',
      from: 10,
      to: 13,
      identity: { arxiv: '2502.05003', authors: ['Andrei Panferov', 'Jiale Chen'] },
    },
    {
      title: 'Deep Interest Network',
      abstract: '',
      from: 14,
      to: 14,
      identity: {
        arxiv: '1706.06978',
        authors: ['Guorui Zhou', 'Chengru Song'],
        venue: 'KDD 2018',
      },
    },
    {
      title: 'On Leakage of Code Generation Evaluation Datasets',
      abstract: 'In this paper we consider contamination by code generation test sets.',
      from: 17,
      to: 22,
      identity: {
        arxiv: '2407.07565',
        authors: ['Alexandre Matton', 'Tom Sherborne'],
        published: '2024-07-10',
      },
    },
    {
      title: 'Seed-Music',
      abstract: '',
      from: 28,
      to: 28,
      identity: {
        arxiv: '2409.09214',
        published: '2024-09-13',
        links: [{ kind: 'code', url: 'https://github.com/x/y' }],
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 15, to: 15, reason: 'a list item that links to no paper' }]);
});
