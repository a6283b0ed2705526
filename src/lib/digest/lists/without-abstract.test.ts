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

test('authors and venue on the lines below a title are no abstract, whatever keeps the paper', () => {
  assert.deepEqual(
    toList(
      '## Software',
      '',
      '* **Extensible effects**: a Haskell library for effects  ',
      '  by Oleg Kis  ',
      '  ([hackage](https://hackage.haskell.org/package/effects))',
      '* [A Tool for Lists](https://github.com/a/tool), Jane Roe, Bo Li',
      '',
      '## Papers',
      '',
      '* **On the power of effects: handlers, control** (ICFP 2017)  ',
      '  by Yan Fors, Ohad Kam, and Mat Pret  ',
      '  ([dblp](https://dblp.org/rec/conf/icfp/FKP17)) ([arxiv](https://arxiv.org/pdf/1610.09161))',
      '* **Koka: A Language** (HOPE 2012)  ',
      '  by Dan Lei',
      '* [Ropes](https://openreview.net/forum?id=abcdEFGH12)  ',
      '  Max Frisch',
      '* [Knots](https://dl.acm.org/doi/abs/10.1145/3571234.3571235), Max Frisch, Bo Li',
    ),
    {
      entries: [
        {
          title: 'On the power of effects: handlers, control',
          abstract: '',
          arxiv: '1610.09161',
          authors: ['Yan Fors', 'Ohad Kam', 'Mat Pret'],
          venue: 'ICFP 2017',
          links: [{ kind: 'paper', url: 'https://dblp.org/rec/conf/icfp/FKP17' }],
        },
        {
          title: 'Koka: A Language',
          abstract: '',
          authors: ['Dan Lei'],
          venue: 'HOPE 2012',
        },
        {
          title: 'Ropes',
          abstract: '',
          authors: ['Max Frisch'],
          links: [{ kind: 'paper', url: 'https://openreview.net/forum?id=abcdEFGH12' }],
        },
        {
          title: 'Knots',
          abstract: '',
          doi: '10.1145/3571234.3571235',
          authors: ['Max Frisch', 'Bo Li'],
        },
      ],
      leftOut: [
        '1 lines that markdown-list does not know',
        '3 a list item that links to no paper',
        '6 a list item that links to no paper',
      ],
    },
  );
});

test('a title in bold with its fields or links below, and an address without a label', () => {
  assert.deepEqual(
    toList(
      '## Splatting',
      '',
      '**Structured Gaussians for Lists**',
      '',
      '- Homepage: https://list.example/gaussians/',
      '- Paper: https://arxiv.org/abs/2312.00109',
      '- Code: https://github.com/a/b',
      '',
      '- Early discussions',
      '',
      '   **Large Models and Tools** *Roe, Jane, et al.* 2023.07 [[Paper]](https://openreview.net/forum?id=dHng2O0Jjr)',
      '',
      '- Queues for the very lazy, Jane Roe, Bo Li. https://arxiv.org/abs/2312.01001',
      '',
      '**Note:** as [here](https://arxiv.org/abs/2312.01009).',
    ),
    {
      entries: [
        {
          title: 'Structured Gaussians for Lists',
          abstract: '',
          arxiv: '2312.00109',
          links: [
            { kind: 'project', url: 'https://list.example/gaussians/' },
            { kind: 'code', url: 'https://github.com/a/b' },
          ],
        },
        {
          title: 'Large Models and Tools',
          abstract: '',
          links: [{ kind: 'paper', url: 'https://openreview.net/forum?id=dHng2O0Jjr' }],
        },
        {
          title: 'Queues for the very lazy',
          abstract: '',
          arxiv: '2312.01001',
          authors: ['Jane Roe', 'Bo Li'],
        },
      ],
      leftOut: ['15 lines that markdown-list does not know'],
    },
  );
});

test('what a bibliography tells behind its authors is no abstract', () => {
  const title = '[Never-Ending Learning](https://arxiv.org/abs/2112.13215)';
  assert.deepEqual(
    toList(
      `- ${title} by Hamed Hem, Artur d'Avila Gar and KC Siv. *Mobile Systems*, e5579451, 2021. [nlp]`,
      '- [Neurogenesis](https://www.osti.gov/biblio/1) by Tim Dra and Bo Li. *IJCNN*, 526--533, 2017.',
      '- [Transformers, explained](https://blog.example/a) by Jay Ala',
    ),
    {
      entries: [
        {
          title: 'Never-Ending Learning',
          abstract: '',
          arxiv: '2112.13215',
          authors: ['Hamed Hem', "Artur d'Avila Gar", 'KC Siv'],
          published: '2021',
          venue: 'Mobile Systems',
        },
        {
          title: 'Neurogenesis',
          abstract: '',
          authors: ['Tim Dra', 'Bo Li'],
          published: '2017',
          venue: 'IJCNN',
        },
      ],
      leftOut: ['3 a list item that links to no paper'],
    },
  );
});

test('a sentence below authors is no more of their names', () => {
  const lines = [
    '- **A Study** [[paper](https://arxiv.org/pdf/2502.05003)]',
    '  - Authors: Ann One, Bo van den Berg,',
    '    Cy Two and Di Three',
    '  , Abstract: One approach to reducing the massive costs.',
  ];
  const [entry] = parseText(lines.join('\n'), { format: 'markdown-list' })?.entries ?? [];
  assert.deepEqual(
    [entry?.identity?.authors, entry?.abstract],
    [
      ['Ann One', 'Bo van den Berg', 'Cy Two', 'Di Three'],
      ', Abstract: One approach to reducing the massive costs.',
    ],
  );
});
