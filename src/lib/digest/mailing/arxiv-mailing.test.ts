import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture, toBrief } from '../../../../tests/digest-fixtures.ts';
import { parseText } from '#lib/digest/parse-digest.ts';
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

const rule = '-'.repeat(78);
const words = '  We study layers, and show that they need\nless memory than others do.';

/** A record's lines, by the parts that may be lost. */
const whole = {
  open: '\\\\',
  id: 'arXiv:1907.00002',
  date: 'Date: Fri, 12 Jul 2019 20:54:59 GMT   (37kb)\n',
  title: 'Title: A second',
  authors: 'Authors: Ada Example',
  middle: '\\\\',
  abstract: words,
  close: '\\\\ ( https://arxiv.org/abs/1907.00002 ,  37kb)',
};
type Part = keyof typeof whole;

/** Three records, the second without some of its parts; it stands between rules, or not. */
function toThree(lost: Part[], between = rule): string {
  const kept = Object.entries(whole).filter(([part]) => !(lost as string[]).includes(part));
  const second = kept.map(([, text]) => text).join('\n');
  const other = (k: number): string =>
    Object.values(whole).join('\n').replaceAll('00002', `0000${k}`).replace('second', `no. ${k}`);
  return [other(1), between, second, between, other(3)].filter(Boolean).join('\n');
}

/** Of each paper its id's last digit and its title, with a mark where it has its abstract; and what is left out. */
function toShort(text: string): string[] {
  const { entries = [], leftOut = [] } = parseText(text, { format: 'arxiv-mailing' }) ?? {};
  const papers = entries.map(
    ({ title, abstract, identity }) =>
      `${identity?.arxiv?.at(-1) ?? '-'} ${title}${abstract === words.trim() ? ' +' : ''}`,
  );
  return [...papers, ...leftOut.map(({ from, to, reason }) => `${from}-${to} ${reason}`)];
}

const three = ['1 A no. 1 +', '2 A second +', '3 A no. 3 +'];
const spoilt: [lost: Part[], papers: string[]][] = [
  [['id'], three],
  [
    ['id', 'close'],
    ['1 A no. 1 +', '- A second +', '3 A no. 3 +'],
  ],
  [['open'], three],
  [['open', 'id'], three],
  [['open', 'id', 'date'], three],
  [['middle'], three],
  [['close'], three],
  [['open', 'middle', 'close'], three],
  [['abstract'], ['1 A no. 1 +', '2 A second', '3 A no. 3 +']],
  [['title'], ['1 A no. 1 +', '3 A no. 3 +', '12-20 a record without a title']],
];

for (const [lost, papers] of spoilt) {
  test(`a record without its ${lost.join(', ')} spoils no other, and is read or named`, () => {
    assert.deepEqual(toShort(toThree(lost)), papers);
  });
}

test('records without a rule between them are as many, whatever the second has lost', () => {
  for (const lost of [[], ['close'], ['open'], ['open', 'close'], ['open', 'id']] as Part[][])
    assert.deepEqual(toShort(toThree(lost, '')), three, lost.join());
});

test('what stands between records, or in a head without being a field, is left out', () => {
  const between = `${rule}\n\nA title of nobody\n\n${words}\n${rule}`;
  const text = toThree([], between).replace('Authors: Ada', 'And a line more\nAuthors: Ada');
  assert.deepEqual(toShort(text), [
    ...three,
    '6-6 a line of a record’s head that is no field of it',
    '14-17 lines that arxiv-mailing does not know',
    '31-34 lines that arxiv-mailing does not know',
  ]);
});

test('a mailing that a reply quotes is read like any other, and one that was forwarded, too', () => {
  const text = toThree([]);
  assert.deepEqual(toShort(text.replace(/^/gm, '> ').replace(/ +$/gm, '')), three);
  const head = [
    '---------- Forwarded message ---------',
    'From: arXiv <no-reply@arxiv.org>',
    'Date: Mon, Jul 15, 2019 at 3:00 AM',
    'Subject: cs daily',
    'To: Ada Example <ada@example.org>',
  ];
  assert.deepEqual(toShort([...head, '', text].join('\n')), three);
});

test('the head of a mailing is furniture by its words alone', () => {
  const head = [
    'Send any comments regarding submissions directly to submitter.',
    'Archives at http://arxiv.org/',
    'To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel',
    ' Submissions to:',
    'Computation and Language',
    'Computation of Everything',
    ' received from  Fri 12 Jul 19 18:00:00 GMT  to  Mon 15 Jul 19 18:00:00 GMT',
  ];
  assert.deepEqual(toShort([...head, rule, toThree([])].join('\n')), [
    ...three,
    '6-6 lines that arxiv-mailing does not know',
  ]);
});

test('an id line that a mail program indented is one, an abstract that begins with an id is none', () => {
  const record = (id: string, title: string) =>
    `\\\\\n${id}\nDate: Fri, 12 Jul 2019 20:54:59 GMT   (37kb)\n\nTitle: ${title}\nAuthors: Ada Example\nCategories: cs.CL\n\\\\\n  arXiv:1906.00001 introduced a method that we extend.\n\\\\\n`;
  const text =
    record('   arXiv:1907.00001', 'First') +
    record('\tarXiv:1907.00002 (*cross-listing*)', 'Second');
  assert.deepEqual(
    arxivMailing
      .parse(text)
      .entries.map(({ title, abstract, identity }) => [title, abstract, identity?.arxiv]),
    [
      ['First', 'arXiv:1906.00001 introduced a method that we extend.', '1907.00001'],
      ['Second', 'arXiv:1906.00001 introduced a method that we extend.', '1907.00002'],
    ],
  );
  assert.equal(arxivMailing.isFormat(text), true);
});

test('a line of text below the categories is no category, and is left out by name', () => {
  const toParts = (line: string) =>
    toShort(
      `\\\\\narXiv:1907.00001\nDate: Fri, 12 Jul 2019 20:54:59 GMT   (37kb)\n\nTitle: First\nAuthors: Ada Example\nCategories: cs.CL\n${line}\n\\\\\n  We study a.\n\\\\\n`,
    );
  assert.deepEqual(toParts('  math.AG cond-mat.mes-hall hep-th'), ['1 First']);
  assert.deepEqual(toParts('  Books have been constrained by'), [
    '1 First',
    '8-8 a line of a record’s head that is no field of it',
  ]);
});
