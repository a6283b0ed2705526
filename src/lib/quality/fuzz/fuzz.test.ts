import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from '#lib/digest/records/bibtex.ts';
import { parseHtmlFragment } from '#lib/site-check/html-tree.ts';
import { findLostWords, findUnowned } from './check-lines.ts';
import { findForbidden } from './find-forbidden.ts';
import { findForeign, findInjected } from './find-injected.ts';
import { makeCase, toCaseDate, toCaseNumber } from './make-case.ts';
import { toOwnText, type Fixture } from './own-texts.ts';

const fixture: Fixture = {
  format: bibtex,
  ending: '.bib',
  text: '@article{a,\n  title = {Testing Readers},\n  eprint = {2401.00001},\n  abstract = {Readers break.}\n}\n',
};

test('a seed and a number give the same case, and another number another one', () => {
  const sources = { seed: 3, fixtures: [fixture] as const };
  assert.deepEqual(makeCase(sources, 7), makeCase(sources, 7));
  assert.notDeepEqual(makeCase(sources, 7).content, makeCase(sources, 8).content);
  assert.equal(toCaseNumber(toCaseDate(407)), 407);
});

test('a case has titles, ids and words of its own', () => {
  const { text, words } = toOwnText(fixture, 12);
  assert.equal(
    text,
    '@article{a,\n  title = {Xbadefi Testing Readers},\n  eprint = {2401.00120},\n  abstract = {Readers break.}\n}\n',
  );
  assert.deepEqual(words, new Set(['xbadefi', 'testing', 'readers']));
});

test('lines that nobody owns are found, and words of a paper that are nowhere', () => {
  const text = 'heading\n\nTesting Readers\nlonely words\n';
  const parsed = {
    furniture: [{ from: 1, to: 1, name: 'a heading' }],
    entries: [{ from: 3, to: 3, title: 'Readers', abstract: '' }],
    leftOut: [],
  };
  assert.deepEqual(findUnowned({ text, parsed }), [4]);
  const words = new Set(['testing', 'readers', 'heading']);
  assert.deepEqual(findLostWords({ text, parsed }, { words, named: new Set() }), [
    { line: 1, word: 'heading' },
    { line: 3, word: 'testing' },
  ]);
  assert.deepEqual(findLostWords({ text, parsed }, { words, named: new Set([3]) }), [
    { line: 1, word: 'heading' },
  ]);
});

test('what a text put into a page is found, and what a page has itself is not', () => {
  const find = (html: string): number => findInjected(parseHtmlFragment(html).elements).length;
  const bad = [
    '<b data-fuzzed>x</b>',
    '<img src=x onerror=alert(1)>',
    '<a href=" java\nscript:alert(1)">x</a>',
    '<meta http-equiv=refresh content="0;url=//evil.example">',
  ];
  assert.deepEqual(bad.map(find), [1, 1, 1, 1]);
  const good = [
    '<a href="https://x.example/?a=javascript:x">x</a>',
    '<meta http-equiv="refresh" content="0;url=/papers/a/">',
    '<p title="&lt;b data-fuzzed&gt;">x</p>',
  ];
  assert.deepEqual(good.map(find), [0, 0, 0]);
  const { elements } = parseHtmlFragment('<p>x <em>y</em> <img src=x></p>');
  assert.deepEqual(findForeign(elements, new Set(['p', 'em'])), ['<img src=x>']);
});

test('characters that no reader sees are found; joiners, flags and closed isolates may stay', () => {
  const bad = ['a\u202eb', 'a\u0007', 'a\u2066b', 'a\u{e0041}', 'a\u0085', '\ud800'];
  assert.deepEqual(bad.map(findForbidden), [
    'U+202E',
    'U+0007',
    'U+2066 without its partner',
    'U+E0041',
    'U+0085',
    'U+D800',
  ]);
  const good = ['می‌خواهم', '👩‍🔬', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'a \u2067b\u2069 c', 'a\tb\r\nc'];
  assert.deepEqual(
    good.map(findForbidden),
    good.map(() => undefined),
  );
});
