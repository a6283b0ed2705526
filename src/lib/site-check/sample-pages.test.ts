import assert from 'node:assert/strict';
import { test } from 'node:test';
import { samplePages } from './sample-pages.ts';

test('a small folder is taken whole, a large one at even steps', () => {
  const papers = Array.from({ length: 1000 }, (_, index) => `papers/${index}/index.html`);
  assert.deepEqual(samplePages(['index.html', ...papers, 'topics/a/index.html']), [
    'index.html',
    ...papers.filter((_, index) => index % 5 === 0),
    'topics/a/index.html',
  ]);
});
