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
  assert.deepEqual(
    parsed.entries.map(({ isReplacement }) => isReplacement),
    [undefined, undefined, true],
  );
});

function toMailing(head: string, abstract = ''): string {
  const fields = 'Title: A paper known before\nAuthors: Ada Example\nCategories: cs.CL';
  return `\\\\\n${head}\n\n${fields}\n${abstract}\\\\ ( https://arxiv.org/abs/1907.00009 ,  37kb)\n`;
}

test('a record is a replacement by its note or its second line, and only without an abstract', () => {
  const day = 'Thu, 11 Jul 2019 10:00:00 GMT   (37kb)';
  const texts = [
    toMailing(`arXiv:1907.00009 (*replaced*)\nreplaced with revised version ${day}`),
    toMailing(`arXiv:1907.00009 (*replaced*)\nDate: ${day}`),
    toMailing(`arXiv:1907.00009\nreplaced with revised version ${day}`),
    toMailing(`Paper: hep-th/9901001\nReplaced with revised version ${day}`),
    toMailing(`arXiv:1907.00009\nDate: ${day}`),
    toMailing(`arXiv:1907.00009 (*cross-listing*)\nDate: ${day}`),
    toMailing(`arXiv:1907.00009 (*replaced*)`, '\\\\\n  We study a method.\n'),
  ];
  assert.deepEqual(
    texts.map((text) => arxivMailing.parse(text).entries.map((entry) => entry.isReplacement)),
    [[true], [true], [true], [true], [undefined], [undefined], [undefined]],
  );
});
