import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { otherJson } from './other-json.ts';

test('records of a service: authors, date, ids and venue by whatever name', () => {
  assert.deepEqual(otherJson.parse(readFixture('other-json.json')).entries, [
    {
      title: 'QuEST: Stable Training of LLMs with 1-Bit Weights and Activations',
      abstract: 'One approach, see arXiv:2411.04330v2, is the use of quantized representations.',
      from: 4,
      to: 11,
      identity: {
        arxiv: '2502.05003',
        authors: ['Andrei Panferov', 'Jiale Chen'],
        published: '2025-02-07',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      abstract:
        'Cyber-physical systems in critical infrastructure face a pervasive threat from attackers.',
      from: 12,
      to: 19,
      identity: {
        doi: '10.1145/3395363.3397376',
        authors: ['Yuqi Chen', 'Bohan Xuan'],
        published: '2020',
        venue: 'ISSTA 2020',
      },
    },
  ] satisfies DigestEntry[]);
});

test('a record without an abstract is a paper by its id, and a post is none', () => {
  const isFormat = (record: object): boolean => otherJson.isFormat(JSON.stringify([record]));
  assert.equal(
    isFormat({ title: 'A', abstract: null, externalIds: { ArXiv: '2401.00001' } }),
    true,
  );
  assert.equal(isFormat({ title: 'A', doi: '10.1000/1', year: 2024 }), true);
  assert.equal(isFormat({ title: 'A', url: 'https://x.example/a', author: 'Ada Lovelace' }), false);
});

test('values in values, and an abstract as words with their places', () => {
  const notes = [
    { content: { title: { value: 'A' }, abstract: { value: 'We <i>study</i> b.' } } },
    {
      display_name: 'B',
      abstract_inverted_index: { study: [1], We: [0], 'c.': [2] },
      authorships: [{ author: { display_name: 'Ada Lovelace' } }],
      doi: 'https://doi.org/10.48550/arxiv.2401.00001',
    },
  ];
  assert.deepEqual(otherJson.parse(JSON.stringify({ notes })).entries, [
    {
      title: 'A',
      abstract: 'We study b.',
      marks: { abstract: [{ kind: 'emphasis', start: 3, end: 8 }] },
      from: 1,
      to: 1,
    },
    {
      title: 'B',
      abstract: 'We study c.',
      from: 1,
      to: 1,
      identity: { arxiv: '2401.00001', authors: ['Ada Lovelace'] },
    },
  ]);
});

test('records without title and abstract make no format', () => {
  const texts = [
    '{"name": "a", "type": "module"}',
    '[{"id": 1, "type": "story", "title": "A"}]',
    '{"status_code": 200, "body": "<feed></feed>"}',
    '[[1, 2], [3]]',
    '[]',
  ];
  assert.deepEqual(
    texts.map((text) => otherJson.isFormat(text)),
    texts.map(() => false),
  );
});

test('records of papers without an abstract: authors and where they came out tell them from posts', () => {
  const read = (record: object) => {
    const text = JSON.stringify([record]);
    return otherJson.isFormat(text) && otherJson.parse(text).entries[0]?.identity;
  };
  const place = 'https://proceedings.mlr.press/v202/costa23a.html';
  assert.deepEqual(
    [
      { title: 'A', authors: ['Ana Costa'], conference: 'ICML', year: 2023, abstract: null },
      { title: 'A', author: 'Ana Costa', url: place, code: 'https://github.com/a/b' },
      { title: 'A', authors: ['Ana Costa', 'Bo Li'], year: 2023 },
      { title: 'A', authors: ['Ana Costa'], date: '2023-01-02', url: 'https://blog.example/a' },
      { title: 'A', venue: 'Town Hall', date: '2023-01-02' },
    ].map(read),
    [
      { authors: ['Ana Costa'], published: '2023', venue: 'ICML' },
      {
        authors: ['Ana Costa'],
        links: [
          { kind: 'paper', url: place },
          { kind: 'code', url: 'https://github.com/a/b' },
        ],
      },
      { authors: ['Ana Costa', 'Bo Li'], published: '2023' },
      false,
      false,
    ],
  );
});
