import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeExcerpt } from './make-excerpt.ts';
import { countValues, findChosen, sortIds, toPaperLists } from './search-papers.ts';

const papers = {
  ids: ['y', 'x', 'z'],
  ...toPaperLists([
    { title: 'Alpha', filters: { topic: ['B'] } },
    { title: 'beta', filters: { topic: ['A', 'B'], year: ['2024'] } },
    { title: 'gamma', filters: { topic: ['A'], code: ['yes'] } },
  ]),
};

test('facets narrow and count what is found', () => {
  assert.deepEqual([...(findChosen(papers, { topic: 'B' }) ?? [])], ['y', 'x']);
  assert.deepEqual([...(findChosen(papers, { topic: 'B', year: '2024' }) ?? [])], ['x']);
  assert.deepEqual([...(findChosen(papers, { topic: 'none' }) ?? [])], []);
  assert.equal(findChosen(papers, {}), undefined);
  assert.deepEqual(countValues(papers, new Set(['x', 'z'])), {
    topic: { A: 2, B: 1 },
    year: { 2024: 1 },
    code: { yes: 1 },
  });
});

test('results are sorted by date, the newest first, by title, or left as they are', () => {
  assert.deepEqual(sortIds(papers, ['z', 'x', 'y'], 'date'), ['y', 'x', 'z']);
  assert.deepEqual(sortIds(papers, ['z', 'x', 'y'], 'title'), ['y', 'x', 'z']);
  assert.deepEqual(sortIds(papers, ['z', 'x'], 'relevance'), ['z', 'x']);
});

test('an excerpt shows the stretch with most words found, behind the title', () => {
  const words = ['Title', 'here', ...Array.from({ length: 60 }, (_, at) => `w${at}`)];
  words[50] = 'found';
  words[52] = 'too';
  const parts = makeExcerpt(words, [0, 50, 52], 2);
  assert.equal(parts[0]?.text, '…');
  assert.deepEqual(
    parts.filter(({ isMarked }) => isMarked).map(({ text }) => text),
    ['found', 'too'],
  );
});
