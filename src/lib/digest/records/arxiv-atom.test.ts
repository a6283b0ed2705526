import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture, toBrief } from '../../../../tests/digest-fixtures.ts';
import type { LeftOut } from '#lib/digest/digest.ts';
import { arxivAtom } from './arxiv-atom.ts';

test('arXiv’s Atom: id with version, DOI, journal, authors and first submission', () => {
  assert.deepEqual(toBrief(arxivAtom.parse(readFixture('arxiv-atom.xml'))), [
    {
      title:
        'Testing Deep Learning Models: A First Comparative Study of Multiple Testing Techniques',
      ends: ['Deep Learning (DL) has revolut', 'discuss its results.'],
      from: 10,
      to: 34,
      identity: {
        doi: '10.1109/ICSTW55395.2022.00035',
        arxiv: '2202.12139',
        version: 1,
        authors: ['Mohit Kumar Ahuja', 'Arnaud Gotlieb', 'Helge Spieker'],
        published: '2022-02-24',
        venue:
          'Artificial Intelligence in Software Testing @ 2022 IEEE International Conference on Software Testing, Verification and Validation Workshops (ICSTW)',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      ends: ['Cyber-physical systems (CPSs) ', 'rly warning systems.'],
      from: 35,
      to: 66,
      identity: {
        doi: '10.1145/3395363.3397376',
        arxiv: '2005.14124',
        version: 2,
        authors: ['Yuqi Chen', 'Bohan Xuan', 'Christopher M. Poskitt', 'Jun Sun', 'Fan Zhang'],
        published: '2020-05-28',
        venue:
          'In Proc. ACM SIGSOFT International Symposium on Software Testing and Analysis (ISSTA 2020), pages 14-26. ACM, 2020',
      },
    },
  ]);
});

test('a feed with a broken entry: the others are read, it is left out', () => {
  const feed = readFixture('arxiv-atom.xml').replace('<title>Testing', '<title>R&D <b>Testing');
  const { entries, leftOut } = arxivAtom.parse(feed);
  assert.deepEqual(
    entries.map(({ title, from, to, identity }) => [title, from, to, identity?.doi]),
    [
      [
        'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
        35,
        66,
        '10.1145/3395363.3397376',
      ],
    ],
  );
  assert.deepEqual(leftOut, [
    { from: 10, to: 34, reason: 'an entry that is not well-formed XML' },
  ] satisfies LeftOut[]);
});

test('entities that a feed declares are never replaced: all of it is left out', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<feed><entry><title>&a;</title></entry></feed>`;
  assert.deepEqual(arxivAtom.parse(bomb), {
    furniture: [],
    entries: [],
    leftOut: [{ from: 1, to: 3, reason: 'a feed that declares entities' }],
  });
});
