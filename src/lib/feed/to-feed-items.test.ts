import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNamesakes, takeNewest, toFeedItem } from './to-feed-items.ts';

const paper = {
  title: 'A <b> & \u0007 ]]> title',
  slug: 'a-title',
  abstract: 'About ν².',
  topicNames: ['Quantization'],
  digests: [{ id: '2025-03-18', position: 1 }],
};

test('an item has plain text, an absolute link, the digest’s date and the paper’s identity', () => {
  assert.deepEqual(
    toFeedItem(paper, (slug) => `https://x.example/repo/papers/${slug}/`),
    {
      title: 'A <b> &  ]]> title',
      link: 'https://x.example/repo/papers/a-title/',
      description: 'About ν².',
      categories: ['Quantization'],
      pubDate: new Date('2025-03-18T00:00:00Z'),
      customData: '<guid isPermaLink="false">title:a&lt;b&gt;&amp;]]&gt;title</guid>',
    },
  );
  assert.equal(
    toFeedItem({ ...paper, arxiv: '2502.05003' }, String).customData,
    '<guid isPermaLink="false">arxiv:2502.05003</guid>',
  );
});

test('a limit never cuts a digest in half', () => {
  const on = (slug: string, id: string) => ({ ...paper, slug, digests: [{ id, position: 1 }] });
  const papers = [
    on('a', '2025-01-01'),
    on('b', '2025-01-02'),
    on('c', '2025-01-02'),
    on('d', '2025-01-03'),
  ];
  assert.deepEqual(
    takeNewest(papers, 2).map(({ slug }) => slug),
    ['d', 'b', 'c'],
  );
  assert.deepEqual(
    takeNewest(papers, 9).map(({ slug }) => slug),
    ['d', 'b', 'c', 'a'],
  );
});

test('papers of one title without an arXiv id are told apart: the oldest keeps the plain identity', () => {
  const on = (slug: string, id: string) => ({ ...paper, slug, digests: [{ id, position: 1 }] });
  const namesakes = findNamesakes([
    on('c', '2025-01-02'),
    on('b', '2025-01-02'),
    on('a', '2025-01-03'),
    { ...on('d', '2025-01-04'), title: 'Another' },
    { ...on('e', '2025-01-05'), arxiv: '2502.05003' },
  ]);
  assert.deepEqual([...namesakes], ['c', 'a']);
  assert.equal(
    toFeedItem({ ...paper, title: 'A Survey', isNamesake: true }, String).customData,
    '<guid isPermaLink="false">title:asurvey#a-title</guid>',
  );
});
