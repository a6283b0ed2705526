import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePacks } from './make-packs.ts';
import type { SiteFile } from './site-files.ts';

const files = [
  'digests/2025-03-18/index.html',
  'digests/2025-03-18/papers.bib',
  'index.html',
  'pagefind/index/en_1.pf_index',
  'papers/a/index.html',
  'papers/b/index.html',
  'topics/x/2/index.html',
  'topics/x/index.html',
  'topics/xy/index.html',
].map((path): SiteFile => [path, 1, path]);

test('a list’s pack has its pages and those of its papers', () => {
  const packs = makePacks(files, {
    site: {
      digests: [{ id: '2025-03-18', name: '18 March & on' }],
      topics: [{ id: 'x', name: 'X' }],
    },
    papers: [
      { slug: 'a', digests: [{ id: '2025-03-18', position: 1 }], topics: ['x', 'none'] },
      { slug: 'b', digests: [{ id: '2025-03-19', position: 1 }], topics: ['x'] },
    ],
  });
  assert.deepEqual(
    packs.map(({ id, name, files: own }) => [id, name, own.map(([path]) => path)]),
    [
      ['search', 'Search over all papers', ['pagefind/index/en_1.pf_index']],
      [
        'digests/2025-03-18',
        '18 March & on',
        ['digests/2025-03-18/index.html', 'papers/a/index.html'],
      ],
      [
        'topics/x',
        'X',
        [
          'papers/a/index.html',
          'papers/b/index.html',
          'topics/x/2/index.html',
          'topics/x/index.html',
        ],
      ],
      ['everything', 'Everything', files.map(([path]) => path)],
    ],
  );
});
