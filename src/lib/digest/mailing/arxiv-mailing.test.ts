import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture, toBrief } from '../../../../tests/digest-fixtures.ts';
import { arxivMailing } from './arxiv-mailing.ts';

test('a mailing: papers in order with ids, authors and the day of submission', () => {
  assert.deepEqual(toBrief(arxivMailing.parse(readFixture('arxiv-mailing.txt'))), [
    {
      title: 'Pykaldi2: Yet another speech toolkit based on Kaldi and Pytorch',
      ends: ['We introduce PyKaldi2 speech r', 'der the MIT license.'],
      from: 15,
      to: 37,
      identity: {
        arxiv: '1907.05955',
        authors: ['Liang Lu', 'Xiong Xiao', 'Zhuo Chen', 'Yifan Gong'],
        published: '2019-07-12',
      },
    },
    {
      title: 'Cross-Lingual Transfer Learning for Question Answering',
      ends: ['Deep learning based question a', ' Chinese QA dataset.'],
      from: 39,
      to: 65,
      identity: {
        arxiv: '1907.06042',
        authors: ['Chia-Hsuan Lee', 'Hung-Yi Lee'],
        published: '2019-07-13',
      },
    },
    {
      title: 'Relational Memory-based Knowledge Graph Embedding',
      ends: ['Knowledge graph embedding mode', 'classification task.'],
      from: 67,
      to: 88,
      identity: {
        arxiv: '1907.06080',
        authors: ['Dai Quoc Nguyen', 'Tu Dinh Nguyen', 'Dinh Phung'],
        published: '2019-07-13',
      },
    },
  ]);
});

test('a mailing: folded lines join, cross-lists are papers, a replacement has no abstract and no first day', () => {
  const parsed = arxivMailing.parse(readFixture('arxiv-mailing-replaced.txt'));
  assert.deepEqual(
    toBrief(parsed).map(({ title, identity }) => [title, identity]),
    [
      [
        'Convex Markov Games and Beyond: New Proof of Existence, Characterization and Learning Algorithms for Nash Equilibria',
        {
          arxiv: '2602.12181',
          authors: ['Anas Barakat', 'Ioannis Panageas', 'Antonios Varvitsiotis'],
          published: '2026-02-12',
        },
      ],
      [
        'Towards Personalized Bangla Book Recommendation: A Large-Scale Multi-Entity Book Graph Dataset',
        {
          arxiv: '2602.12129',
          authors: [
            'Rahin Arefin Ahmed',
            'Md. Anik Chowdhury',
            'Sakil Ahmed Sheikh Reza',
            'Devnil Bhattacharjee',
            'Muhammad Abdullah Adnan',
            'Nafis Sadeq',
          ],
          published: '2026-02-12',
        },
      ],
      [
        'Can Complexity and Uncomputability Explain Intelligence? SuperARC: A Test for Artificial Super Intelligence Based on Recursive Compression',
        {
          arxiv: '2503.16743',
          authors: [
            'Alberto Hernández-Espinosa',
            'Luan Ozelim',
            'Felipe S. Abrahão',
            'Hector Zenil',
          ],
        },
      ],
    ],
  );
  assert.match(parsed.entries[1]?.abstract ?? '', /knowledge graph\.\n {2}To demonstrate/);
  assert.equal(parsed.entries[2]?.abstract, '');
});
