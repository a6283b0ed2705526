import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facets, orderValues, toFacetValues } from './facets.ts';

test('a paper has values of the facets that it says something about', () => {
  const paper = {
    topics: ['Vision', 'Training'],
    published: '2024-05-06',
    digests: [{ id: '2025-03-18' }],
    links: [{ kind: 'code' }, { kind: 'pdf' }],
  };
  assert.deepEqual(toFacetValues(paper), {
    topic: ['Vision', 'Training'],
    year: ['2024'],
    digest: ['2025-03-18'],
    code: ['yes'],
  });
  assert.deepEqual(toFacetValues({ topics: [], digests: [], links: [] }), {});
});

test('the value of most papers comes first, or the latest; none that no result has but the chosen', () => {
  const [topic, year] = facets;
  assert.ok(topic && year);
  assert.deepEqual(orderValues(topic, { b: 2, a: 2, c: 3, d: 0, e: 0 }, 'e'), [
    ['c', 3],
    ['a', 2],
    ['b', 2],
    ['e', 0],
  ]);
  assert.deepEqual(orderValues(year, { 2023: 5, 2025: 1 }, '1999'), [
    ['2025', 1],
    ['2023', 5],
    ['1999', 0],
  ]);
});
