import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parseRssFeed } from 'feedsmith';
import { getSite, type SiteName } from './sites.ts';

const read = (name: SiteName, path: string): string =>
  readFileSync(join(getSite(name).dist, path), 'utf8');

test('a feed reader finds all papers with text, topic, date and identity', () => {
  const feed = parseRssFeed(read('machine-learning', 'rss.xml'));
  expect(feed.title).toBe('Offprint');
  expect(feed.items).toHaveLength(69);
  const item = feed.items?.find(({ title }) => title?.startsWith('QuEST'));
  expect(item?.link).toBe(
    'https://offprint.example/papers/quest-stable-training-of-llms-with-1-bit-weights-and-activations/',
  );
  expect(item?.guid).toEqual({ value: 'arxiv:2502.05003', isPermaLink: false });
  expect(item?.pubDate).toBe('Tue, 18 Mar 2025 00:00:00 GMT');
  expect(item?.categories?.map(({ name }) => name)).toContain('Quantization');
  expect(item?.description).toMatch(/^<p>One approach to reducing/);
  expect(item?.dc?.creators?.slice(0, 2)).toEqual(['Andrei Panferov', 'Jiale Chen']);
});

test('under a base path the links of a topic’s feed keep the base', () => {
  const feed = parseRssFeed(read('machine-learning-base', 'topics/quantization/rss.xml'));
  const links = (feed.items ?? []).map(({ link }) => link ?? '');
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect(link).toMatch(/^https:\/\/offprint\.example\/repo\/papers\//);
});

test('formulas stand in the feed in their plain form', () => {
  const feed = parseRssFeed(read('machine-learning', 'rss.xml'));
  const item = feed.items?.find(({ title }) => title?.startsWith('Fast Certified'));
  expect(item?.description).toContain('ε = 8/255');
  expect(item?.description).not.toContain('\\frac');
});
