import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitPapers } from './site-data.ts';

test('papers lie in files of a thousand; a site without papers has one, which is empty', () => {
  const papers = Array.from({ length: 2001 }, (_, at) => at);
  assert.deepEqual(
    splitPapers(papers).map(({ file, papers: own }) => [file, own.length, own[0]]),
    [
      ['data/papers/1.json', 1000, 0],
      ['data/papers/2.json', 1000, 1000],
      ['data/papers/3.json', 1, 2000],
    ],
  );
  assert.deepEqual(splitPapers([]), [{ file: 'data/papers/1.json', papers: [] }]);
});
