import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '#lib/digest/parse-digest.ts';

const first = '- [A First](https://arxiv.org/abs/2401.00001)';
const pdf = '[pdf](https://arxiv.org/pdf/2401.00002)';

/** Papers and what is left out of a list whose first line is a paper. */
function toParts(...lines: string[]) {
  const parsed = parseText([first, ...lines].join('\n'), { format: 'markdown-list' });
  const [, ...entries] = parsed?.entries ?? [];
  return { entries, leftOut: parsed?.leftOut };
}

const toTitles = (lines: string[]): string[] =>
  lines.flatMap((line) =>
    toParts(line, '', 'Authors: Ann Bee, Cee Dee').entries.map(({ title }) => title),
  );

test('a link without an address is text, in a heading and in an item', () => {
  assert.deepEqual(
    toParts(
      '### 1. [A Second of Them]()',
      '',
      '**Authors:** Ann Bee, Cee Dee',
      '',
      '> We study a.',
      '',
      '## More',
      '',
      `- [A Third of Them]() - ${pdf}`,
    ),
    {
      entries: [
        {
          title: 'A Second of Them',
          abstract: 'We study a.',
          from: 2,
          to: 6,
          tex: 'written',
          identity: { authors: ['Ann Bee', 'Cee Dee'] },
        },
        {
          title: 'A Third of Them',
          abstract: '',
          from: 10,
          to: 10,
          tex: 'written',
          identity: { arxiv: '2401.00002' },
        },
      ],
      leftOut: [],
    },
  );
});

test('all of a heading is the title, without its marks and number', () => {
  const headings = [
    '## [A Second of Them](<>)',
    '### 2) **[A Second of Them]( )**',
    '### [A Second of Them](papers/2.md)',
    '### 3. A Second [v2] (of Them) - Parts | All',
    '### 1. A Second of Them [code](https://github.com/x/y)',
  ];
  assert.deepEqual(toTitles(headings), [
    'A Second of Them',
    'A Second of Them',
    'A Second of Them',
    'A Second [v2] (of Them) - Parts | All',
    'A Second of Them',
  ]);
});

test('a heading whose link has neither label nor address is left out by name', () => {
  assert.deepEqual(toParts('## 2. []()', '', 'Authors: Ann Bee, Cee Dee'), {
    entries: [],
    leftOut: [{ from: 2, to: 4, reason: 'a record without a title' }],
  });
});

test('a parenthesis ends a title where no word follows or a year stands in it; bold words are all of it', () => {
  const many = '('.repeat(600);
  const items = [
    `- A Second (Short and Long) for Them ${pdf}`,
    `- A Second of Them (oral) ${pdf}`,
    `- A Second of Them (KDD 2018) Ann Bee ${pdf}`,
    `- A Second of Them (Best Paper) by Ann Bee ${pdf}`,
    `- **A Second ${many} of Them** ${pdf}`,
  ];
  assert.deepEqual(toTitles(items), [
    'A Second (Short and Long) for Them',
    'A Second of Them',
    'A Second of Them',
    'A Second of Them',
    `A Second ${many} of Them`,
  ]);
});

test('a heading above items is none of them, though the first one’s fields stand first', () => {
  const parts = toParts(
    '# Papers of the week',
    '',
    '- [A Second of Them]() - Ann Bee, Cee Dee',
    '  - Abstract: We study a.',
    `- **A Third of Them** [${pdf}]`,
    '  - Abstract: We study b.',
  );
  assert.deepEqual(parts, {
    entries: [
      {
        title: 'A Second of Them',
        abstract: 'We study a.',
        from: 4,
        to: 5,
        tex: 'written',
        identity: { authors: ['Ann Bee', 'Cee Dee'] },
      },
      {
        title: 'A Third of Them',
        abstract: 'We study b.',
        from: 6,
        to: 7,
        tex: 'written',
        identity: { arxiv: '2401.00002' },
      },
    ],
    leftOut: [],
  });
});

test('a sentence of an abstract stays, though it links to code alone', () => {
  const sentence = 'All that we did and found is there for anybody to read as';
  const { entries } = toParts(
    '- [A Second](https://arxiv.org/abs/2401.00002)',
    '',
    '  We study a.',
    `  ${sentence} [code](https://github.com/x/y).`,
    '  [pdf](https://arxiv.org/pdf/2401.00002) [code](https://github.com/x/y)',
  );
  assert.deepEqual(
    entries.map(({ abstract }) => abstract),
    [`We study a.\n${sentence} code.`],
  );
});

test('an item may link to its paper on a line of its own below, and a bold title below a paper is not passed over', () => {
  const item = [
    '- **A Second of Them** (KDD 2018)',
    '  ([arxiv](https://arxiv.org/abs/2401.00002))',
  ];
  const below = [
    '',
    '## [A Third](https://arxiv.org/abs/2401.00003)',
    `- **A Fourth of Them** ${pdf}`,
  ];
  assert.deepEqual(toParts(...item, '', '  Abstract: We study a.', ...below), {
    entries: [
      {
        title: 'A Second of Them',
        abstract: 'We study a.',
        from: 2,
        to: 5,
        tex: 'written',
        identity: { arxiv: '2401.00002', venue: 'KDD 2018' },
      },
      {
        title: 'A Third',
        abstract: 'A Fourth of Them pdf',
        from: 7,
        to: 8,
        tex: 'written',
        identity: { arxiv: '2401.00003' },
      },
    ],
    leftOut: [],
  });
});

test('a badge is a link by its address: its words are no title, wherever it stands', () => {
  const star =
    '[![Star](https://img.shields.io/github/stars/a/b.svg?label=Star)](https://github.com/a/b)';
  const badge =
    '[![arXiv](https://img.shields.io/badge/arXiv-red)](https://arxiv.org/abs/2401.01001)';
  const links = [{ kind: 'code', url: 'https://github.com/a/b' }];
  const lines = [
    `- **Tools for every task** ${badge} ${star}`,
    `- Tools for every task, [${badge}] [${star}]`,
    `- [Tools for every task](https://arxiv.org/abs/2401.01001) ![](https://img.shields.io/badge/2024) ${star}`,
    `- ![](https://img.shields.io/badge/CVPR) ${star} <br> [Tools for every task](https://arxiv.org/abs/2401.01001)`,
  ];
  for (const line of lines) {
    const { entries } = toParts(line);
    assert.deepEqual(
      entries.map(({ title, identity }) => [title, identity]),
      [['Tools for every task', { arxiv: '2401.01001', links }]],
    );
  }
});
