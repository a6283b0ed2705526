import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { bibtex } from './bibtex.ts';

test('BibTeX: strings and TeX letters are resolved, an entry without an end spoils no other', () => {
  const { entries, leftOut } = bibtex.parse(readFixture('bibtex-unclosed.bib'));
  assert.deepEqual(entries, [
    {
      title: 'Attention Is All You Need',
      abstract:
        'The dominant sequence transduction models, as in arXiv:1409.0473, are based on complex recurrent networks: $O(n^2)$ and 5\\% better.',
      from: 4,
      to: 14,
      identity: {
        arxiv: '1706.03762',
        version: 7,
        authors: ['Ashish Vaswani', 'Noam Shazeer', 'Łukasz Kaiser', 'Aidan N. Gomez'],
        published: '2017-06',
        venue: 'Advances in Neural Information Processing Systems',
      },
    },
    {
      title: 'Batch Normalization',
      abstract: '',
      from: 19,
      to: 24,
      identity: {
        arxiv: '1502.03167',
        authors: ['Sergey Ioffe', 'Christian Szegedy'],
        published: '2015',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      abstract: '',
      from: 26,
      to: 32,
      identity: {
        doi: '10.1145/3395363.3397376',
        authors: ['Yuqi Chen', 'The Fuzzing Team'],
        moreAuthors: true,
        published: '2020-07-18',
        venue: 'ISSTA',
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(
    leftOut.map(({ from, to }) => [from, to]),
    [[16, 17]],
  );
});

const abstract = 'abstract = {We study a method.}';

/** What came out of a library, in short: each title with its lines, then what was left out. */
function toBriefly(text: string) {
  const { entries, leftOut } = bibtex.parse(text);
  return [
    ...entries.map(({ title, from, to }) => `${title} ${from}-${to}`),
    ...leftOut.map(({ from, to, reason }) => `${from}-${to} ${reason}`),
  ];
}

test('entries may share a line, and need not begin one', () => {
  const text = `@article{a, title={A}, ${abstract}\n} @article{b, title={B}, ${abstract}\n} @misc{c, title={C}, ${abstract}}@book\n(d, title="D")`;
  assert.deepEqual(toBriefly(text), ['A 1-2', 'B 2-3', 'C 3-3', 'D 3-4']);
});

test('a brace that is missing, too many or escaped costs no other entry', () => {
  const lost = `@article{a, title={A, ${abstract}} @article{b, title={B}, ${abstract}}`;
  assert.deepEqual(toBriefly(lost), [
    'B 1-1',
    '1-1 an entry that BibTeX can’t read: Token mismatch, expected "}", found ""...',
  ]);
  assert.deepEqual(toBriefly(`@misc{a, title={A}},\n ${abstract}\n}\n@misc{b, title={B}}`), [
    'A 1-1',
    'B 4-4',
  ]);
  assert.deepEqual(toBriefly(`@misc{a, title={A \\} and}}\n@misc{b, title={B \\{ and}}`), [
    'A \\} and 1-1',
    'B \\{ and 2-2',
  ]);
});

test('an entry that is commented out is named, what @comment and @preamble hold is furniture', () => {
  const text = `%@article{old,\n%  title = {Old},\n%}\n\n@comment{jabref-meta: x;}\n@preamble{"\\newcommand{\\x}{y}"}\n% @misc within a comment\n@misc{b, title={B}}\n`;
  const { furniture, ...parsed } = bibtex.parse(text);
  assert.deepEqual(furniture, [
    { from: 5, to: 5, name: 'a @comment' },
    { from: 6, to: 6, name: 'a @preamble' },
  ]);
  assert.deepEqual(parsed, {
    entries: [{ title: 'B', abstract: '', from: 8, to: 8 }],
    leftOut: [
      { from: 1, to: 3, reason: 'an entry behind a percent sign, which BibTeX itself would read' },
    ],
  });
});

test('@strings that double each other end at a limit: the paper is there without its journal', () => {
  const doubled = Array.from({ length: 60 }, (_, k) => `@string{a${k + 1} = a${k} # a${k}}`);
  const text = [
    `@string{a0 = "Journal "}`,
    ...doubled,
    `@article{k, title={A}, journal=a60, ${abstract}}`,
    `@article{l, title={B}, journal=a2}`,
    `@article{m, title={C}, journal=nature # " " # a0}`,
    `@article{n, title={D}, note = ${Array(10_000).fill('a7').join(' # ')}}`,
  ].join('\n');
  const { entries, leftOut } = bibtex.parse(text);
  assert.deepEqual(
    entries.map(({ title, identity }) => [title, identity?.venue]),
    [
      ['A', undefined],
      ['B', 'Journal Journal Journal Journal'],
      ['C', 'nature Journal'],
    ],
  );
  assert.deepEqual(leftOut, [
    { from: 9, to: 9, reason: 'a @string without an end, or of over 2000 characters' },
    { from: 65, to: 65, reason: 'an entry that its @strings make over 60000 characters' },
  ]);
});

test('a @string that names itself or has no end spoils no entry', () => {
  const text = `@string{a = a # a}\n@string{b = "no end\n@misc{k, title={A}, publisher=b, journal=a}`;
  assert.deepEqual(toBriefly(text), [
    'A 3-3',
    '2-2 a @string without an end, or of over 2000 characters',
  ]);
});

test('a character reference in a field is no abbreviation', () => {
  const library =
    '@misc{a,\n  title = {A Title},\n  abstract = {Of 30&#x2013;40% of 400 &lt; n.}\n}\n';
  const { entries, leftOut } = bibtex.parse(library);
  assert.deepEqual(
    [entries.map(({ abstract }) => abstract), leftOut],
    [['Of 30–40% of 400 < n.'], []],
  );
});

test('an export without abstracts: where papers are kept is a link, and a volume is no paper', () => {
  const { entries, furniture } = bibtex.parse(
    [
      '@inproceedings{a, author = {Ana Costa}, title = {Locks}, booktitle = {{POPL} 2024}, url = {https://openreview.net/forum?id=abcdEF12}}',
      '@proceedings{b, editor = {Bo Li}, title = {51st {ACM} Symposium, {POPL} 2024}, year = {2024}}',
    ].join('\n'),
  );
  assert.deepEqual(
    { entries, furniture },
    {
      entries: [
        {
          title: 'Locks',
          abstract: '',
          from: 1,
          to: 1,
          identity: {
            authors: ['Ana Costa'],
            venue: 'POPL 2024',
            links: [{ kind: 'paper', url: 'https://openreview.net/forum?id=abcdEF12' }],
          },
        },
      ],
      furniture: [{ from: 2, to: 2, name: 'a volume of papers' }],
    },
  );
});
