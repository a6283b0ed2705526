import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PaperData } from '#lib/site-data.ts';
import { toIndexedText, toIndexRecords } from './index-record.ts';
import { renderIndexPage } from './render-index-page.ts';

const paper: PaperData = {
  slug: 'nu',
  title: 'On ν² & co',
  otherTitles: ['On nu'],
  authors: ['Ada Lovelace', 'Bo Li'],
  published: '2024-02',
  venue: 'ICML 2024',
  arxiv: '2405.09998',
  doi: '10.1000/182',
  digests: [
    { id: '2025-03-18', position: 2 },
    { id: '2025-03-19-b', position: 1 },
  ],
  topics: ['quantization', 'gone'],
  links: [{ kind: 'code', url: 'https://example.org/code' }],
  abstract: 'First <b>.\n\nSecond.',
  terms: ['BN batch normalization'],
};
const topics = [{ id: 'quantization', name: 'Quantization' }];

test('a paper becomes a record with its texts by weight, what results show, and its facets', () => {
  const records = toIndexRecords([paper], { topics });
  assert.deepEqual(records, [
    {
      path: 'papers/nu/',
      title: 'On ν² & co',
      date: '2025-03-18',
      texts: [
        { text: 'On ν² & co', weight: 10 },
        { text: 'On nu' },
        { text: 'Ada Lovelace, Bo Li', weight: 2 },
        { text: 'First <b>.' },
        { text: 'Second.' },
      ],
      hidden: [
        { text: 'nu2 nu', weight: 10 },
        { text: 'BN batch normalization', weight: 0.3 },
        { text: 'qxzqdqgqbqhqbqmqmqmqlq qxzqcqbqcqbqbqbqcqlqdq qxzexampleorgcodeq' },
      ],
      meta: {
        title: 'On ν² & co',
        date: '2025-03-18',
        topics: 'Quantization',
        year: '2024',
      },
      filters: {
        topic: ['Quantization'],
        year: ['2024'],
        venue: ['ICML 2024'],
        digest: ['2025-03-18', '2025-03-19-b'],
        code: ['yes'],
      },
    },
  ]);
  assert.deepEqual(records.map(toIndexedText), [
    'On ν² & co On nu Ada Lovelace, Bo Li First <b>. Second. nu2 nu BN batch normalization ' +
      'qxzqdqgqbqhqbqmqmqmqlq qxzqcqbqcqbqbqbqcqlqdq qxzexampleorgcodeq',
  ]);
});

test('records come newest digest first, there by title', () => {
  const on = (slug: string, id: string): PaperData => ({
    slug,
    title: slug,
    digests: [{ id, position: 1 }],
    topics: [],
    links: [],
    abstract: '',
    terms: [],
  });
  const papers = [on('b', '2025-01-02'), on('c', '2025-01-03'), on('a', '2025-01-02')];
  assert.deepEqual(
    toIndexRecords(papers, { topics: [] }).map(({ title }) => title),
    ['c', 'a', 'b'],
  );
});

test('a record is indexed as a page of its texts, what it is and its place', () => {
  const [record] = toIndexRecords(
    [
      {
        ...paper,
        otherTitles: undefined,
        authors: undefined,
        terms: [],
        venue: undefined,
        arxiv: undefined,
        doi: undefined,
      },
    ],
    { topics: [] },
  );
  assert.ok(record);
  assert.equal(
    renderIndexPage(record, { language: 'en', place: 7 }),
    '<html lang="en"><body data-pagefind-body="">' +
      '<p data-pagefind-weight="10">On ν² &#x26; co</p>' +
      '<p data-pagefind-weight="1">First &#x3C;b>.</p><p data-pagefind-weight="1">Second.</p>' +
      '<p data-pagefind-weight="1">qxz</p>' +
      '<p data-pagefind-weight="10">nu2 nu</p><p data-pagefind-weight="1">qxzexampleorgcodeq</p>' +
      '<span data-pagefind-meta="title:On ν² &#x26; co"></span>' +
      '<span data-pagefind-meta="date:2025-03-18"></span>' +
      '<span data-pagefind-meta="topics:"></span><span data-pagefind-meta="year:2024"></span>' +
      '<span data-pagefind-filter="year:2024"></span>' +
      '<span data-pagefind-filter="digest:2025-03-18"></span>' +
      '<span data-pagefind-filter="digest:2025-03-19-b"></span>' +
      '<span data-pagefind-filter="code:yes"></span>' +
      '<span data-pagefind-sort="place:7"></span></body></html>',
  );
});
