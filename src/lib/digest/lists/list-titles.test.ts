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
          identity: { authors: ['Ann Bee', 'Cee Dee'] },
        },
        {
          title: 'A Third of Them',
          abstract: '',
          from: 10,
          to: 10,
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
