import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arxivRss } from './arxiv-rss.ts';

const lines = [
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry><id>oai:arXiv.org:2508.00001v1</id>',
  '<title>A First of Them</title>',
  'Abstract: We study a < b.',
  '<link href="https://arxiv.org/abs/2508.00001?a=>"/>',
  '<summary>We study b.</summary>',
  '<![CDATA[And c.]]>',
  '<!-- nothing -->',
  '<summary>We study d,',
  'too.</summary>',
  '</entry>',
  '</feed>',
];
const whole = lines.join('\n').replace('a < b', 'a &lt; b');
const strays = [
  { from: 4, to: 4, reason: 'text that stands in no field' },
  { from: 7, to: 7, reason: 'text that stands in no field' },
  { from: 9, to: 10, reason: 'a second summary of an entry' },
];
const entry = {
  title: 'A First of Them',
  abstract: 'We study b.',
  from: 2,
  to: 11,
  identity: { arxiv: '2508.00001', version: 1 },
};
const toParts = (text: string) => {
  const { entries, leftOut } = arxivRss.parse(text);
  return { entries, leftOut };
};

test('text that stands in no field of an entry, and a field that it has once more, are left out by name', () => {
  assert.deepEqual(toParts(whole), { entries: [entry], leftOut: strays });
});

test('so they are in a feed whose other entry is broken', () => {
  const broken = whole.replace('</feed>', '<entry><title>A Second</entry>\n</feed>');
  const leftOut = [...strays, { from: 12, to: 12, reason: 'an entry that is not well-formed XML' }];
  assert.deepEqual(toParts(broken), { entries: [entry], leftOut });
});
