import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupAuthors } from './group-authors.ts';

test('forms of a name that differ in accents, case or full stops are one author', () => {
  const papers = [
    { id: 1, authors: ['Kaarel Hanni', 'J. R. Smith'] },
    { id: 2, authors: ['Kaarel Hänni', 'J R Smith', '王小明'] },
    { id: 3, authors: ['Kaarel Hänni'] },
    { id: 4 },
  ];
  const groups = groupAuthors(papers);
  assert.deepEqual(
    groups.map(({ slug, name, papers: own }) => [slug, name, own.map(({ id }) => id)]),
    [
      ['j-r-smith', 'J. R. Smith', [1, 2]],
      ['kaarel-hanni', 'Kaarel Hänni', [1, 2, 3]],
    ],
  );
});
