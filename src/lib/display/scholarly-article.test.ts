import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderScholarlyArticle } from './scholarly-article.ts';

const place = {
  page: 'https://x.example/papers/queues/',
  topics: [],
  digest: { name: 'Digest of 1 July 2025', url: 'https://x.example/digests/2025-07-01/' },
};

test('search engines are told of an abstract where one is known', () => {
  const bare = {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: 'Queues',
    url: place.page,
    isPartOf: { '@type': 'Collection', ...place.digest },
  };
  const tell = (abstract: string): unknown =>
    JSON.parse(renderScholarlyArticle({ title: 'Queues', abstract }, place));
  assert.deepEqual(tell(''), bare);
  assert.deepEqual(tell('If p<q.'), { ...bare, abstract: 'If p<q.' });
});
