import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProblem } from '#lib/problem.ts';
import { checkFeed } from './check-feed.ts';

const file = 'rss.xml';

function toRss(items: string): string {
  return `<rss version="2.0"><channel><title>T</title><link>https://example.org/</link><description>D</description>${items}</channel></rss>`;
}

test('a feed whose items have ids of their own is good', () => {
  const feeds = [
    toRss('<item><title>A</title><guid isPermaLink="false">1</guid></item>'),
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>t</id><updated>2025-03-18T00:00:00Z</updated><entry><id>1</id><title>A</title><updated>2025-03-18T00:00:00Z</updated></entry></feed>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"}]}',
  ];
  assert.deepEqual(
    feeds.flatMap((feed) => checkFeed(feed, file)),
    [],
  );
});

test('items without an id, and two with the same one, are told', () => {
  const items = ['<guid>1</guid>', '<guid>1</guid>', '', '<guid>2</guid>'];
  const rss = toRss(items.map((guid) => `<item><title>A</title>${guid}</item>`).join(''));
  assert.deepEqual(checkFeed(rss, file), [
    toProblem('feed-id', { file, values: { missing: 1 } }),
    toProblem('feed-id-twice', { file, values: { id: '1' } }),
  ]);
});

test('a feed without items, and what is no feed, are told', () => {
  assert.deepEqual(checkFeed(toRss(''), file), [toProblem('feed-empty', { file })]);
  assert.deepEqual(checkFeed('<rss/>', file), [toProblem('feed-invalid', { file })]);
});
