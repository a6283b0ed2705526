import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listReadLinks } from './read-links.ts';

const toLabels = (paper: Parameters<typeof listReadLinks>[0]): string[] =>
  listReadLinks(paper).map(({ label }) => label);

const searches = ['Find it at arXiv', 'Find it at Semantic Scholar', 'Find it at Google Scholar'];

test('a paper is read at arXiv, by its DOI, or where its title is found', () => {
  assert.deepEqual(
    listReadLinks({ title: 'A', arxiv: '2312.01001', doi: '10.1000/1', links: [] }),
    [
      { label: 'arXiv:2312.01001', url: 'https://arxiv.org/abs/2312.01001' },
      { label: 'PDF at arXiv', url: 'https://arxiv.org/pdf/2312.01001' },
    ],
  );
  assert.deepEqual(toLabels({ title: 'A', doi: '10.1000/1', links: [] }), [
    'doi:10.1000/1',
    ...searches,
  ]);
  assert.deepEqual(toLabels({ title: 'A', links: [] }), searches);
  const links = [
    { kind: 'code' as const, url: 'https://github.com/a/b' },
    { kind: 'paper' as const, url: 'https://www.openreview.net/forum?id=a' },
  ];
  assert.deepEqual(toLabels({ title: 'A', links }), ['Paper at openreview.net', ...searches]);
});
