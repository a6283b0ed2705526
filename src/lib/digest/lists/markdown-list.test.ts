import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { parseText } from '#lib/digest/parse-digest.ts';
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
        authors: ['Ye Bai'],
        moreAuthors: true,
        published: '2024-09-13',
        links: [{ kind: 'code', url: 'https://github.com/x/y' }],
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 15, to: 15, reason: 'a list item that links to no paper' }]);
});

const prose =
  'We study how layers behave in deep networks. Our method is simple and works well. It needs no data at all.';
const linked = (title: string): string => `[${title}](https://arxiv.org/abs/2401.00001)`;

/** What a list gives: titles of papers that have an abstract, and what is left out, with its first words. */
function toBrief(lines: string[]): (string | number)[][] {
  const text = lines.join('\n');
  const parsed = parseText(text, { format: 'markdown-list' });
  const papers = parsed?.entries.map(({ from, title, abstract }) => [from, title, abstract.length]);
  const rest = parsed?.leftOut.map(({ from, to }) => [from, `left out up to ${to}`]);
  return [...(papers ?? []), ...(rest ?? [])];
}

test('a heading without a link is a paper where others are, a part’s name above them, else left out', () => {
  const lines = ['# Papers', '', `## ${linked('A First')}`, '', prose, ''];
  const second = ['## A Second One Without a Link', '', prose];
  assert.deepEqual(toBrief([...lines, ...second]), [
    [3, 'A First', prose.length],
    [7, 'A Second One Without a Link', prose.length],
  ]);
  assert.deepEqual(toBrief([...lines, '## A Second One Without a Link', '', '## Notes', prose]), [
    [3, 'A First', prose.length],
    [7, 'left out up to 10'],
  ]);
  const setext = [linked('A First'), '-------', prose, '', 'A Second and More', '-------', prose];
  assert.deepEqual(toBrief(setext), [
    [1, 'A First', prose.length],
    [5, 'A Second and More', prose.length],
  ]);
});

test('an item without a link is a paper where it has an abstract, a name above others, else left out', () => {
  const lines = [
    '- Vision',
    `  - ${linked('A First')}`,
    `    - Abstract: ${prose}`,
    '  - A Second Without a Link',
    '',
    `    ${prose}`,
    '  - A third',
    '- Nothing below it',
    `- ${linked('A Fourth')}`,
  ];
  assert.deepEqual(toBrief(lines), [
    [2, 'A First', prose.length],
    [4, 'A Second Without a Link', prose.length],
    [9, 'A Fourth', 0],
    [7, 'left out up to 7'],
    [8, 'left out up to 8'],
  ]);
});

test('a table’s row is a paper by its link or by its abstract, with or without bars and rule', () => {
  const rows = ['| Title | Abstract | Link |', '|---|---|---|'];
  const table = [
    ...rows,
    `| A First | ${prose} | [pdf](https://arxiv.org/pdf/2401.00001) |`,
    `| A Second | ${prose} | |`,
    '| A third | |',
    '| | | |',
    '| [A Fourth](https://arxiv.org/abs/2401.00004) |',
  ];
  const papers = [
    [3, 'A First', prose.length],
    [4, 'A Second', prose.length],
    [7, 'A Fourth', 0],
    [5, 'left out up to 5'],
  ];
  assert.deepEqual(toBrief(table), papers);
  const bare = table.slice(0, 4).map((line) => line.replace(/^\| ?| ?\|$/g, ''));
  assert.deepEqual(toBrief(bare), papers.slice(0, 2));
  const ruleless = [rows[0] ?? '', ...table.slice(2, 4)];
  assert.deepEqual(toBrief(ruleless), [
    [2, 'A First', prose.length],
    [3, 'A Second', prose.length],
  ]);
});

test('front matter, comments, pictures and links within the list are furniture; code and prose are left out', () => {
  const lines = [
    '---',
    'title: Papers',
    '---',
    '<!-- made by a program',
    `${linked('Hidden')} -->`,
    '[![stars](https://x.org/a.svg)](https://x.org)',
    '## Contents',
    '- [Vision](#vision)',
    '',
    `- ${linked('A First')}`,
    '',
    'And some words.',
    '```sh',
    'npm ci',
    '```',
  ];
  assert.deepEqual(toBrief(lines), [
    [10, 'A First', 0],
    [12, 'left out up to 12'],
    [13, 'left out up to 15'],
  ]);
  const furniture = parseText(lines.join('\n'), { format: 'markdown-list' })?.furniture;
  assert.deepEqual(
    furniture?.map(({ from, name }) => [from, name]),
    [
      [1, 'what a program noted above the text'],
      [4, 'a comment'],
      [6, 'a picture'],
      [7, 'a heading above papers'],
      [8, 'a link within the list'],
    ],
  );
});
