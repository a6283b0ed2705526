import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNamesakes, takeNewest, toFeedItem } from './to-feed-items.ts';

const paper = {
  title: 'A <b> & \u0007 ]]> title',
  slug: 'a-title',
  body: 'About $\\nu^2$: \\<think> and p\\<q & \\<img src=x onerror=alert(1)>.\n\nMore.',
  topicNames: ['Quantization'],
  digests: [{ id: '2025-03-18', position: 1 }],
};

test('an item has a plain title, its abstract as HTML, an absolute link, the digest’s date and the paper’s identity', () => {
  assert.deepEqual(
    toFeedItem(paper, (slug) => `https://x.example/repo/papers/${slug}/`),
    {
      title: 'A &lt;b&gt; &amp;  ]]&gt; title',
      link: 'https://x.example/repo/papers/a-title/',
      description:
        '<p>About ν²: &lt;think&gt; and p&lt;q &amp; &lt;img src=x onerror=alert(1)&gt;.</p><p>More.</p>',
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

test('an item of a paper without an abstract says who wrote it, where it came out, and that it has none', () => {
  const bare = { ...paper, body: '', authors: ['Jane Roe', 'Bo Li'], venue: 'R&D 2024' };
  assert.equal(
    toFeedItem(bare, String).description,
    '<p>Jane Roe and Bo Li · R&amp;D 2024</p><p>No abstract is known.</p>',
  );
  assert.equal(
    toFeedItem({ ...paper, body: '' }, String).description,
    '<p>No abstract is known.</p>',
  );
});

test('an item names each author in an element of its own', () => {
  const authors = ['José <b> Álvarez', 'R&D \u0007 Group'];
  assert.equal(
    toFeedItem({ ...paper, arxiv: '2502.05003', authors }, String).customData,
    '<guid isPermaLink="false">arxiv:2502.05003</guid>' +
      '<dc:creator>José &lt;b&gt; Álvarez</dc:creator><dc:creator>R&amp;D  Group</dc:creator>',
  );
});

test('a title is plain where no reader can take it for HTML', () => {
  const toTitle = (title: string): string => toFeedItem({ ...paper, title }, String).title;
  assert.equal(toTitle('R&D at 1 < 2 and > 3'), 'R&D at 1 < 2 and > 3');
  assert.equal(toTitle('When p<q'), 'When p&lt;q');
  assert.equal(toTitle('Reading &lt; aloud'), 'Reading &amp;lt; aloud');
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
