import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describePaper } from './describe-paper.ts';

const paper = { title: 'Queues for the very lazy', abstract: '' };

test('a paper is described by its abstract, else by who wrote it and where it came out', () => {
  assert.equal(describePaper({ ...paper, abstract: 'We queue.' }), 'We queue.');
  assert.equal(
    describePaper({ ...paper, authors: ['Jane Roe', 'Bo Li'], venue: 'POPL 2024' }),
    '“Queues for the very lazy” by Jane Roe and Bo Li, POPL 2024. No abstract is known.',
  );
  assert.equal(describePaper(paper), '“Queues for the very lazy”. No abstract is known.');
});
