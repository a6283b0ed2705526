import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTitle, readByLine } from './by-line.ts';

test('a line of authors, a venue and a year tells each, and nothing else is one', () => {
  const both = { authors: ['Jane Roe', 'Bo Li'], venue: 'ICLR 2024' };
  assert.deepEqual(readByLine('Jane Roe, Bo Li. ICLR 2024'), both);
  assert.deepEqual(readByLine('by Jane Roe and Bo Li (ICLR 2024) [oral]'), both);
  assert.deepEqual(readByLine('by Jane Roe, ICML’23'), { authors: ['Jane Roe'], venue: 'ICML’23' });
  assert.deepEqual(readByLine('J. R. Roe, Bo Li, 2024'), {
    authors: ['J. R. Roe', 'Bo Li'],
    published: '2024',
  });
  assert.deepEqual(readByLine('(J. Funct. Program. 2017)'), {
    authors: [],
    venue: 'J. Funct. Program. 2017',
  });
  assert.deepEqual(readByLine('Vaswani et al.'), { authors: ['Vaswani'], moreAuthors: true });
  const none = ['', '2024', 'Jane Roe', 'Best Paper, Oral Talk', 'We study queues and locks.'];
  assert.deepEqual(
    none.map((text) => readByLine(text)),
    Array(5).fill(undefined),
  );
  assert.deepEqual(readByLine('Jane Roe', { fewestNames: 1 }), { authors: ['Jane Roe'] });
});

test('a title ends where authors follow it to the end of its line', () => {
  const title = 'Queues, Locks and Other Things';
  const lines = [
    `${title}, Jane Roe and Bo Li`,
    `${title}. Jane Roe, Bo Li. POPL 2024`,
    `${title} — Jane Roe, Bo Li, Max Frisch`,
    `"${title}" by Jane Roe, ICML 2023.`,
    `“${title}” by Jane Roe`,
    `${title}, Vaswani et al., 2017`,
  ];
  assert.deepEqual(lines.map(findTitle), Array(6).fill(title));
  assert.equal(findTitle('Graphs, Trees and What We Know of Them'), undefined);
});
