import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arxivAtom } from './arxiv-atom.ts';
import { toFeedRoot } from './xml-records.ts';

const entry = (title: string): string =>
  `<entry><title>${title}</title><summary>We study a.</summary></entry>`;
const feed = (...entries: string[]): string =>
  ['<feed xmlns="http://www.w3.org/2005/Atom">', ...entries, '</feed>'].join('\n');
const toBriefly = (text: string) => ({
  titles: arxivAtom.parse(text).entries.map(({ title, from, to }) => `${title} ${from}-${to}`),
  leftOut: arxivAtom.parse(text).leftOut,
});

test('a feed is told by its first element, not by one that stands in it', () => {
  const texts = [
    feed(entry('A')),
    `<?xml version="1.0"?>\n<!-- <html> -->\n${feed(entry('A'))}`,
    `This XML file has no style.\n\n${feed(entry('A'))}`,
    '<rdf:RDF xmlns:rdf="a">\n<item/></rdf:RDF>',
    `<html>\n<!-- <rdf:RDF > -->\n${feed(entry('A'))}</html>`,
    '<OAI-PMH><rdf:RDF xmlns:rdf="a"><item></item></rdf:RDF></OAI-PMH>',
    'See the\n<feed > that they have.\n',
  ];
  assert.deepEqual(texts.map(toFeedRoot), [
    'feed',
    'feed',
    'feed',
    'RDF',
    undefined,
    undefined,
    undefined,
  ]);
});

test('words before and after a feed cost no entry, and one without a title is named', () => {
  const expected = { titles: ['A 4-4', 'B 5-5'], leftOut: [] };
  assert.deepEqual(toBriefly(`Words before.\n\n${feed(entry('A'), entry('B'))}`), expected);
  assert.deepEqual(toBriefly(`\n\n${feed(entry('A'), entry('B'))}\nWords after.`), expected);
  assert.deepEqual(toBriefly(feed(entry('A'), '<entry><id>x</id></entry>')), {
    titles: ['A 2-2'],
    leftOut: [{ from: 3, to: 3, reason: 'a record without a title' }],
  });
});
