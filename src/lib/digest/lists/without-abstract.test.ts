import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '#lib/digest/parse-digest.ts';

const toList = (...lines: string[]) => {
  const parsed = parseText(lines.join('\n'), { format: 'markdown-list' });
  return {
    entries: parsed?.entries.map(({ title, abstract, identity }) => ({
      title,
      abstract,
      ...identity,
    })),
    leftOut: parsed?.leftOut.map(({ from, reason }) => `${from} ${reason}`),
  };
};

test('accepted papers: titles, authors and links, without an abstract', () => {
  assert.deepEqual(
    toList(
      '# Accepted papers',
      '',
      '- [Queues for the very lazy](https://arxiv.org/abs/2312.01001), Jane Roe, Bo Li',
      '- [Locks in $O(n)$ Steps](https://arxiv.org/abs/2312.01002), Ana Costa, Max Frisch [[code](https://github.com/a/b)]',
    ),
    {
      entries: [
        {
          title: 'Queues for the very lazy',
          abstract: '',
          arxiv: '2312.01001',
          authors: ['Jane Roe', 'Bo Li'],
        },
        {
          title: 'Locks in $O(n)$ Steps',
          abstract: '',
          arxiv: '2312.01002',
          authors: ['Ana Costa', 'Max Frisch'],
          links: [{ kind: 'code', url: 'https://github.com/a/b' }],
        },
      ],
      leftOut: [],
    },
  );
});

test('a line about a paper that it does not name is left out', () => {
  const reason = 'a line about a paper that it does not name';
  assert.deepEqual(
    toList(
      '- [Queues for the very lazy](https://arxiv.org/abs/2312.01001)',
      '- Please read the [paper](https://arxiv.org/abs/2312.01002) before you open an issue.',
      '- [Paper](https://arxiv.org/abs/2312.01002)',
      '- Train as in [our paper](https://arxiv.org/abs/2312.01002)',
    ),
    {
      entries: [{ title: 'Queues for the very lazy', abstract: '', arxiv: '2312.01001' }],
      leftOut: [`2 ${reason}`, `3 ${reason}`, `4 ${reason}`],
    },
  );
});
