import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Digest, DigestEntry, EntryIdentity } from '#lib/digest/digest.ts';
import { renderProblem } from '#lib/problem.ts';
import { parseMetadata } from './parse-metadata.ts';
import type { PublishedPaper } from './published-papers.ts';
import { settleDigests } from './settle-digests.ts';
import { toPapers } from './to-papers.ts';

const abstract =
  'We study how layers behave in deep networks, and why their outputs stay within bounds. It works.';

type Entry = [title: string, identity?: EntryIdentity];

/** Entries of three lines each, the first on line 1, and two lines more that became none. */
function makeDigest(date: string, entries: Entry[]): Digest {
  const last = entries.length * 3;
  return {
    id: date,
    date,
    file: `content/digests/${date}.txt`,
    entries: entries.map(([title, identity], index): DigestEntry => {
      const from = index * 3 + 1;
      return { from, to: from + 2, title, abstract, ...(identity && { identity }) };
    }),
    leftOut: [{ from: last + 1, to: last + 2, reason: 'no abstract' }],
    problems: [],
  };
}

function convert(digests: Digest[], records: object[], published: PublishedPaper[] = []) {
  const metadata = parseMetadata([
    { file: 'content/metadata/a.json', text: JSON.stringify(records, null, 1) },
  ]);
  const { papers, withdrawn, leftOut, problems } = toPapers({
    digests,
    metadata: metadata.records,
    topics: { assign: () => [] },
    topicSlugs: new Set(),
    published,
    hash: (text) => String(text.length),
  });
  return {
    slugs: papers.map(({ frontmatter }) => frontmatter.slug),
    withdrawn: withdrawn.map(({ frontmatter }) => frontmatter),
    leftOut,
    problems: [...metadata.problems, ...problems].map(renderProblem),
  };
}

const published = (slug: string, more: Partial<PublishedPaper> = {}): PublishedPaper => ({
  slug,
  titles: [],
  redirects: [],
  isEdited: false,
  ...more,
});

test('an advert that was never published is left out, whether its title or its place is named', () => {
  const digests = [makeDigest('2025-03-18', [['On Layers'], ['Buy Our GPUs']])];
  const places = [{ file: 'content/digests/2025-03-18.txt', from: 4, to: 6 }];
  const expected = {
    slugs: ['on-layers'],
    withdrawn: [],
    leftOut: [{ title: 'Buy Our GPUs', reason: 'an advert', places }],
    problems: [],
  };
  for (const name of [
    { title: 'buy our GPUs' },
    { entry: '2025-03-18:4' },
    { entry: '2025-03-18:6', title: 'Buy our GPUs' },
    { entry: '2025-03-18', title: 'Buy our GPUs' },
    { entry: '2025-03-18.txt:5' },
    { entry: 'content/digests/2025-03-18.txt:4' },
  ])
    assert.deepEqual(convert(digests, [{ ...name, leaveOut: ' an\n advert ' }]), expected);
});

test('a paper of several digests and versions is left out with all of them', () => {
  const digests = [
    makeDigest('2025-03-18', [['On Layers', { arxiv: '2503.00001', version: 1 }], ['Other']]),
    makeDigest('2025-03-19', [['On Deep Layers', { arxiv: '2503.00001', version: 2 }]]),
    makeDigest('2025-03-20', [['On deep layers']]),
  ];
  const { slugs, leftOut, problems } = convert(digests, [
    { title: 'On Layers', leaveOut: 'it is wrong' },
  ]);
  const place = (day: string) => ({ file: `content/digests/${day}.txt`, from: 1, to: 3 });
  assert.deepEqual(
    { slugs, leftOut, problems },
    {
      slugs: ['other'],
      leftOut: [
        {
          title: 'On deep layers',
          reason: 'it is wrong',
          places: [place('2025-03-18'), place('2025-03-19'), place('2025-03-20')],
        },
      ],
      problems: [],
    },
  );
});

test('one entry of a paper is left out and the paper stays, at its address', () => {
  const digests = [
    makeDigest('2025-03-18', [['On Layers', { arxiv: '2503.00001' }]]),
    makeDigest('2025-03-19', [['On Layers']]),
  ];
  const known = published('on-layers', { titles: ['On Layers'], arxiv: '2503.00001' });
  const { slugs, withdrawn, leftOut } = convert(
    digests,
    [{ entry: '2025-03-18:1', leaveOut: 'a slip' }],
    [known],
  );
  const places = [{ file: 'content/digests/2025-03-18.txt', from: 1, to: 3 }];
  assert.deepEqual(
    { slugs, withdrawn, leftOut },
    {
      slugs: ['on-layers'],
      withdrawn: [],
      leftOut: [{ title: 'On Layers', reason: 'a slip', places }],
    },
  );
});

test('a published paper keeps its address, its former ones and what is known of it', () => {
  const digests = [
    makeDigest('2025-03-18', [['On Layers', { arxiv: '2503.00001', doi: '10.1000/a' }]]),
    makeDigest('2025-03-19', [['On Deep Layers', { arxiv: '2503.00001' }]]),
  ];
  const files = [
    published('on-layers', { arxiv: '2503.00001', redirects: ['older'] }),
    published('on-deep-layers', { titles: ['On Deep Layers'] }),
  ];
  for (const record of [
    { arxiv: '2503.00001', leaveOut: 'Lemma 2 is wrong' },
    { paper: 'on-layers', leaveOut: 'Lemma 2 is wrong' },
    { paper: 'older', leaveOut: 'Lemma 2 is wrong' },
    { doi: '10.1000/a', leaveOut: 'Lemma 2 is wrong' },
  ]) {
    const { slugs, withdrawn, problems } = convert(digests, [record], files);
    assert.deepEqual(
      { slugs, withdrawn, problems },
      {
        slugs: [],
        withdrawn: [
          {
            title: 'On Deep Layers',
            otherTitles: ['On Layers'],
            slug: 'on-layers',
            redirects: ['older', 'on-deep-layers'],
            arxiv: '2503.00001',
            doi: '10.1000/a',
            digests: [
              { id: '2025-03-18', position: 1 },
              { id: '2025-03-19', position: 1 },
            ],
            withdrawn: 'Lemma 2 is wrong',
          },
        ],
        problems: [],
      },
    );
  }
});

test('a published paper that no digest has any more is taken out, too', () => {
  const known = { title: 'Gone', digests: [{ id: '2025-03-01', position: 7 }] };
  const { withdrawn, leftOut, problems } = convert(
    [makeDigest('2025-03-18', [['On Layers']])],
    [{ paper: 'gone', leaveOut: 'a fake' }],
    [published('gone', { titles: ['Gone'], redirects: ['was-here'], known })],
  );
  assert.deepEqual(
    { withdrawn, leftOut, problems },
    {
      withdrawn: [{ ...known, slug: 'gone', redirects: ['was-here'], withdrawn: 'a fake' }],
      leftOut: [{ title: 'Gone', reason: 'a fake', slug: 'gone', places: [] }],
      problems: [],
    },
  );
});

test('lines that became no paper are settled by their place', () => {
  const digest = makeDigest('2025-03-18', [['On Layers']]);
  const { leftOut, problems } = convert(
    [digest],
    [{ entry: '2025-03-18:5', leaveOut: 'a greeting' }],
  );
  const places = [{ file: 'content/digests/2025-03-18.txt', from: 4, to: 5 }];
  assert.deepEqual(
    { leftOut, problems },
    { leftOut: [{ reason: 'a greeting', places }], problems: [] },
  );
  const open = { code: 'digest-date', severity: 'error', message: '' } as const;
  const { file } = digest;
  const told = {
    ...digest,
    problems: [
      { ...open, file, line: 4 },
      { ...open, code: 'digest-left-out', file, line: 4 } as const,
    ],
  };
  assert.deepEqual(settleDigests([told], places), [
    { ...digest, leftOut: [], problems: [{ ...open, file, line: 4 }] },
  ]);
});

test('a place or a paper that is none is named, with what is near', () => {
  const { problems } = convert(
    [makeDigest('2025-03-18', [['On Layers'], ['Other']])],
    [
      { entry: '2025-03-18:99', leaveOut: 'x' },
      { entry: '2025-03-19:1', leaveOut: 'x' },
      { entry: '2025-03-18', title: 'Nothing', leaveOut: 'x' },
      { entry: '2025-03-18:1', title: 'Other', leaveOut: 'x' },
      { title: 'Gone', leaveOut: 'x' },
    ],
  );
  assert.deepEqual(problems, [
    'content/metadata/a.json:2 metadata-entry record 1: nothing is left out, 2025-03-18:99 is no line of an entry; the entry before it begins on line 4',
    'content/metadata/a.json:6 metadata-entry record 2: nothing is left out, there is no digest "2025-03-19"',
    'content/metadata/a.json:10 metadata-entry record 3: nothing is left out, the digest 2025-03-18 has no entry "Nothing"',
    'content/metadata/a.json:15 metadata-entry record 4: nothing is left out, 2025-03-18:1 is no line of an entry "Other"; the entry before it begins on line 1',
    'content/metadata/a.json:20 metadata-unused record 5: no digest has the paper that it names, "Gone"',
  ]);
});

test('a reason must be words, and a record of an entry says nothing else', () => {
  const { slugs, problems } = convert(
    [makeDigest('2025-03-18', [['On Layers']])],
    [
      { title: 'On Layers', leaveOut: true },
      { title: 'On Layers', leaveOut: ' ' },
      { title: 'On Layers', leaveOut: 'false' },
      { title: 'On Layers', leaveOut: 'x'.repeat(501) },
      { leaveOut: 'x' },
      { entry: '2025-03-18:1' },
      { entry: '2025-03-18:1', leaveOut: 'x', venue: 'ICML' },
      { entry: '2025-03-18', leaveOut: 'x' },
      { entry: '../x:y', leaveOut: 'x' },
    ],
  );
  assert.deepEqual(slugs, ['on-layers']);
  assert.deepEqual(
    problems.map((problem) => problem.replace(/^.* record \d+: /, '')),
    [
      'leaveOut: must say why, in words',
      'leaveOut: must say why, in words',
      'leaveOut: must say why, in words',
      'leaveOut: has at most 500 characters',
      'names no paper: give its title, arxiv, doi or paper (its slug)',
      'entry goes with leaveOut, and with title, alone: name the paper otherwise',
      'entry goes with leaveOut, and with title, alone: name the paper otherwise',
      'entry names a digest only: give the line of the entry, as in 2025-03-18:120, or its title',
      'entry: must be a digest and a line of the entry, such as 2025-03-18:120',
    ],
  );
});

test('an abstract that says it was withdrawn is named and stays', () => {
  const digest = makeDigest('2025-03-18', [['On Layers'], ['Other']]);
  const [first, ...more] = digest.entries;
  assert.ok(first);
  const text = 'This paper has been withdrawn by the authors due to an error in Lemma 2.';
  const { slugs, problems } = convert(
    [{ ...digest, entries: [{ ...first, abstract: text }, ...more] }],
    [],
  );
  assert.deepEqual(slugs, ['on-layers', 'other']);
  assert.deepEqual(problems, [
    'content/digests/2025-03-18.txt:1 paper-withdrawn its authors withdrew "On Layers", as its abstract says: leaveOut in content/metadata takes it out',
  ]);
});
