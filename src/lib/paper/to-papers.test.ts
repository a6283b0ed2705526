import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Digest, DigestEntry, EntryIdentity } from '#lib/digest/digest.ts';
import { renderProblem } from '#lib/problem.ts';
import { parseMetadata } from './parse-metadata.ts';
import { toPapers } from './to-papers.ts';

const abstract =
  'We study how layers behave in deep networks, and why their outputs stay within bounds. Our method is simple and works well on every task that we tried it on.';

type Entry = [
  title: string,
  identity?: EntryIdentity | undefined,
  abstract?: string,
  isReplacement?: true,
];

/** An entry that only tells that a paper was replaced. */
const replacement = (title: string, identity: EntryIdentity): Entry => [title, identity, '', true];

function makeDigest(date: string, entries: Entry[]): Digest {
  return {
    id: date,
    date,
    file: `content/digests/${date}.txt`,
    entries: entries.map(
      ([title, identity, text = abstract, isReplacement], index): DigestEntry => {
        const line = index * 3 + 1;
        return {
          from: line,
          to: line + 2,
          title,
          abstract: text,
          ...(identity && { identity }),
          ...(isReplacement && { isReplacement }),
        };
      },
    ),
    leftOut: [],
    problems: [],
  };
}

function convert(
  digests: Digest[],
  records: object[] = [],
  options: { papersWithoutAbstract?: boolean } = {},
) {
  const { records: metadata, problems: unread } = parseMetadata([
    { file: 'content/metadata/a.json', text: JSON.stringify(records, null, 1) },
  ]);
  const { papers, problems, unknownReplacements } = toPapers({
    digests,
    metadata,
    topics: { assign: () => [{ topic: 'found', score: 3, terms: ['layer'] }] },
    topicSlugs: new Set(['found', 'added']),
    published: [],
    hash: (text) => String(text.length),
    ...options,
  });
  return {
    papers: papers.map(({ frontmatter, body }) => ({ ...frontmatter, body })),
    problems: [...unread, ...problems].map(renderProblem),
    unknownReplacements,
  };
}

test('one arXiv id is one paper, whatever its title and version; the newest version’s text counts', () => {
  const { papers, problems } = convert([
    makeDigest('2025-03-01', [['Old Title of It', { arxiv: '2502.00001', version: 1 }]]),
    makeDigest('2025-03-02', [
      ['New Title of It', { arxiv: '2502.00001', version: 2 }, `${abstract} It is now proven.`],
    ]),
  ]);
  assert.deepEqual(papers, [
    {
      title: 'New Title of It',
      otherTitles: ['Old Title of It'],
      slug: 'new-title-of-it',
      arxiv: '2502.00001',
      digests: [
        { id: '2025-03-01', position: 1 },
        { id: '2025-03-02', position: 1 },
      ],
      topics: ['found'],
      decided: [{ topic: 'found', score: 3, terms: ['layer'] }],
      links: [],
      earlier: [{ digest: '2025-03-01', changedBy: '2025-03-02', abstract }],
      body: `${abstract} It is now proven.`,
    },
  ]);
  assert.deepEqual(problems, [
    'content/digests/2025-03-02.txt:1 abstract-differs content/digests/2025-03-01.txt:1 has another abstract of this paper: the newest is taken, and the paper’s page shows the change',
  ]);
});

test('titles that differ in case, dashes and spaces only are one paper; other ids or authors make two', () => {
  const same = convert([
    makeDigest('2025-03-01', [['Grad-CAM: See  Why']]),
    makeDigest('2025-03-02', [['Grad–CAM: see why']]),
  ]);
  assert.deepEqual(
    same.papers.map(({ digests }) => digests.length),
    [2],
  );
  const ids = convert([
    makeDigest('2025-03-01', [['A Survey', { arxiv: '2502.00001' }]]),
    makeDigest('2025-03-02', [['A Survey', { arxiv: '2502.00002' }]]),
  ]);
  assert.deepEqual(
    ids.papers.map(({ slug, arxiv }) => [slug.startsWith('a-survey'), arxiv]),
    [
      [true, '2502.00001'],
      [true, '2502.00002'],
    ],
  );
  const people = convert([
    makeDigest('2025-03-01', [['A Survey', { authors: ['Ada Lovelace'] }]]),
    makeDigest('2025-03-02', [['A Survey', { authors: ['Emmy Noether'] }]]),
  ]);
  assert.equal(people.papers.length, 2);
});

test('a changed subtitle is reported and not merged, until metadata decides', () => {
  const digests = [
    makeDigest('2025-03-01', [['QuEST: Stable Training of Small Models']]),
    makeDigest('2025-03-02', [['QuEST: Accurate Training of Large Models']]),
  ];
  const open = convert(digests);
  assert.equal(open.papers.length, 2);
  assert.match(open.problems.join(), /^content\/digests\/2025-03-02\.txt:1 paper-near /);
  const [first, second] = open.papers.map(({ slug }) => slug);
  const merged = convert(digests, [{ paper: second, sameAs: first }]);
  assert.deepEqual(
    merged.papers.map(({ digests: all }) => all.length),
    [2],
  );
  const apart = convert(digests, [{ paper: second, distinctFrom: [first] }]);
  assert.deepEqual([apart.papers.length, apart.problems], [2, []]);
});

test('metadata finds its paper by title or id and wins over the digest', () => {
  const { papers, problems } = convert(
    [
      makeDigest('2025-03-01', [
        ['Alpha Layers', { arxiv: '2502.00001', authors: ['A. L.'] }],
        ['Beta Layers'],
      ]),
    ],
    [
      {
        arxiv: '2502.00001',
        authors: ['Ada Lovelace'],
        venue: 'ICML 2025',
        topics: { add: ['added'], remove: ['found'] },
        links: [{ kind: 'code', url: 'https://github.com/a/b' }],
      },
      { title: 'Beta layers', corrected: { title: 'Better Layers', abstract: 'All is well.' } },
    ],
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(
    papers.map(({ title, authors, venue, topics, links, body }) => ({
      title,
      authors,
      venue,
      topics,
      links,
      body,
    })),
    [
      {
        title: 'Alpha Layers',
        authors: ['Ada Lovelace'],
        venue: 'ICML 2025',
        topics: ['added'],
        links: [{ kind: 'code', url: 'https://github.com/a/b' }],
        body: abstract,
      },
      {
        title: 'Better Layers',
        authors: undefined,
        venue: undefined,
        topics: ['found'],
        links: [],
        body: 'All is well.',
      },
    ],
  );
});

test('a record that is wrong or finds no paper is named with its line', () => {
  const { problems } = convert(
    [makeDigest('2025-03-01', [['Alpha Layers']])],
    [{ arxiv: 'no id' }, { title: 'Alpha Layers', topics: { add: ['none'] } }, { title: 'Gone' }],
  );
  assert.deepEqual(
    problems.map((problem) => problem.split(' ').slice(0, 2).join(' ')),
    [
      'content/metadata/a.json:2 metadata-record',
      'content/metadata/a.json:13 metadata-unused',
      'content/metadata/a.json:5 metadata-topic',
    ],
  );
});

test('an arXiv id inside an abstract is another paper’s', () => {
  const { papers } = convert([
    makeDigest('2025-03-01', [
      ['Alpha Layers', undefined, `${abstract} See https://arxiv.org/abs/2502.00009.`],
    ]),
  ]);
  assert.equal(papers[0]?.arxiv, undefined);
});

test('a replacement updates what is known of its paper, and is no appearance of it', () => {
  const arxiv = '2502.00001';
  const { papers, problems, unknownReplacements } = convert([
    makeDigest('2025-03-01', [replacement('Oldest Title of It', { arxiv, venue: 'ICML 2025' })]),
    makeDigest('2025-03-02', [['Old Title of It', { arxiv, authors: ['A. Lovelace'] }]]),
    makeDigest('2025-03-03', [
      replacement('New Title of It', { arxiv, authors: ['Ada Lovelace'], doi: '10.1145/1' }),
      replacement('Another Paper', { arxiv: '2502.00002' }),
      replacement('A Third Paper', { arxiv: '2502.00003' }),
    ]),
  ]);
  assert.deepEqual([problems, unknownReplacements], [[], 2]);
  assert.deepEqual(papers, [
    {
      title: 'New Title of It',
      otherTitles: ['Old Title of It', 'Oldest Title of It'],
      slug: 'new-title-of-it',
      arxiv,
      doi: '10.1145/1',
      authors: ['Ada Lovelace'],
      venue: 'ICML 2025',
      digests: [{ id: '2025-03-02', position: 1 }],
      topics: ['found'],
      decided: [{ topic: 'found', score: 3, terms: ['layer'] }],
      links: [],
      body: abstract,
    },
  ]);
});

test('a replacement older than its paper, by version or by day, leaves the title as it is', () => {
  const arxiv = '2502.00001';
  const byVersion = convert([
    makeDigest('2025-03-01', [['Title of Version Three', { arxiv, version: 3 }]]),
    makeDigest('2025-03-02', [replacement('Title of Version Two', { arxiv, version: 2 })]),
  ]);
  const byDay = convert([
    makeDigest('2025-03-01', [replacement('Title of the First Day', { arxiv })]),
    makeDigest('2025-03-02', [['Title of the Second Day', { arxiv }]]),
  ]);
  assert.deepEqual(
    [...byVersion.papers, ...byDay.papers].map(({ title }) => title),
    ['Title of Version Three', 'Title of the Second Day'],
  );
});

test('a paper that only replacements name is made when metadata has its abstract', () => {
  const arxiv = '2502.00001';
  const replaced = makeDigest('2025-03-02', [replacement('Alpha Layers', { arxiv })]);
  const told = convert([replaced], [{ arxiv, corrected: { abstract: 'All is well.' } }]);
  assert.deepEqual(
    [told.papers.map(({ body, digests }) => ({ body, digests })), told.unknownReplacements],
    [[{ body: 'All is well.', digests: [{ id: '2025-03-02', position: 1 }] }], 0],
  );
  const untold = convert([replaced]);
  assert.deepEqual([untold.papers, untold.unknownReplacements], [[], 1]);
});

test('a title with an id or authors is a paper without an abstract; by itself it is none', () => {
  const digest = makeDigest('2025-03-01', [
    ['Alpha Layers', { arxiv: '2502.00001' }, ''],
    ['Beta Layers', { doi: '10.1000/1' }, ''],
    ['Gamma Layers', { authors: ['Ada Lovelace'] }, ''],
    ['Installation', undefined, ''],
  ]);
  const { papers, problems } = convert([digest]);
  assert.deepEqual(
    papers.map(({ title, body, noAbstract, topics }) => ({ title, body, noAbstract, topics })),
    ['Alpha Layers', 'Beta Layers', 'Gamma Layers'].map((title) => ({
      title,
      body: '',
      noAbstract: true,
      topics: ['found'],
    })),
  );
  assert.deepEqual(problems, [
    'content/digests/2025-03-01.txt:10 abstract-missing no digest has an abstract of "Installation": add it to content/metadata as corrected.abstract, or its arxiv, doi or authors',
  ]);
  const known = convert([digest], [{ title: 'Installation', authors: ['Bo Li'] }]);
  assert.deepEqual([known.papers.length, known.problems], [4, []]);
});

test('where papers may not lack one, each without an abstract is an error', () => {
  const lacking = makeDigest('2025-03-01', [['Alpha Layers', { arxiv: '2502.00001' }, '']]);
  const replaced = makeDigest('2025-03-02', [
    replacement('Alpha Layers', { arxiv: '2502.00001', version: 2 }),
  ]);
  const { papers, problems, unknownReplacements } = convert([lacking, replaced], [], {
    papersWithoutAbstract: false,
  });
  assert.deepEqual(
    [papers, problems, unknownReplacements],
    [
      [],
      [
        'content/digests/2025-03-01.txt:1 abstract-missing no digest has an abstract of "Alpha Layers": add it to content/metadata as corrected.abstract',
      ],
      0,
    ],
  );
});

test('an abstract that another digest has is no change of one, whichever day comes first', () => {
  const bare = (day: string) =>
    makeDigest(day, [['Alpha Layers', { arxiv: '2502.00001', authors: ['Ada Lovelace'] }, '']]);
  const whole = (day: string) =>
    makeDigest(day, [['Alpha Layers', { arxiv: '2502.00001' }, 'All is well.']]);
  for (const digests of [
    [bare('2025-03-01'), whole('2025-03-02')],
    [whole('2025-03-01'), bare('2025-03-02')],
  ]) {
    const { papers, problems } = convert(digests);
    assert.deepEqual(
      papers.map(({ body, noAbstract, earlier, authors, digests: own }) => ({
        body,
        noAbstract,
        earlier,
        authors,
        own: own.length,
      })),
      [
        {
          body: 'All is well.',
          noAbstract: undefined,
          earlier: undefined,
          authors: ['Ada Lovelace'],
          own: 2,
        },
      ],
    );
    assert.deepEqual(problems, []);
  }
});
