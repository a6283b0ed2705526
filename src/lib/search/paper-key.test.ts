import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCodedWord } from './coded-words.ts';
import { isIdLabel, toPaperKey } from './paper-key.ts';

const keys: Record<string, readonly string[]> = {
  '240509998': [
    '2405.09998',
    '(arXiv:2405.09998v2),',
    'https://arxiv.org/abs/2405.09998',
    'https://arxiv.org/pdf/2405.09998v1.pdf',
    'arxiv.org/html/2405.09998v1#S1',
    'https://huggingface.co/papers/2405.09998?x=1',
    '10.48550/arXiv.2405.09998',
    'https://doi.org/10.48550/arXiv.2405.09998',
  ],
  math0101001: [
    'math/0101001',
    'math.AG/0101001v2',
    'arXiv:math.AG/0101001',
    'https://arxiv.org/abs/math/0101001v3',
    '10.48550/arXiv.math/0101001',
  ],
  hepth0101001: ['hep-th/0101001', 'https://arxiv.org/pdf/hep-th/0101001'],
  condmat0101001: ['cond-mat.stat-mech/0101001', 'cond-mat/0101001'],
  '101000182': [
    '10.1000/182',
    'doi:10.1000/182',
    'DOI:10.1000/182.',
    'https://doi.org/10.1000%2F182',
    'https://dl.acm.org/doi/pdf/10.1000/182?download=true',
    'https://example.org/articles/10.1000/182/full',
  ],
  '10110120240102123456': [
    '10.1101/2024.01.02.123456',
    'https://www.biorxiv.org/content/10.1101/2024.01.02.123456v2.full.pdf',
  ],
  openreviewnetabc: [
    'https://openreview.net/forum?id=aBc',
    'https://openreview.net/pdf?id=aBc',
    'https://openreview.net/forum?id=aBc&noteId=x#y',
    'openreview.net/attachment?name=pdf&id=aBc',
  ],
  githubcomab: ['https://github.com/a/b', 'github.com/a/b.git', 'https://www.github.com/a/b/'],
};
test('ids, DOIs and addresses of one paper are one word of the index', () => {
  const found = Object.entries(keys).map(([key, written]) => [key, written.map(toPaperKey)]);
  const right = Object.entries(keys).map(([key, written]) => [
    key,
    written.map(() => toCodedWord(key)),
  ]);
  assert.deepEqual(found, right);
});

test('words, numbers and what only looks like an address are none', () => {
  const words = ['GPT-4.1/Llama-3.1', 'e.g./i.e.', 'and/or', '3.1415', '1234.5678', 'U.S.', '10.5'];
  const long = `https://example.org/${'a'.repeat(300)}`;
  assert.deepEqual(
    [...words, 'C/C++', 'key/0101001', long, '%', ''].map(toPaperKey),
    Array.from({ length: 12 }, () => undefined),
  );
});

test('what an id is called is no word to look for', () => {
  assert.deepEqual(['arXiv:', 'DOI', 'https:', 'archive'].map(isIdLabel), [
    true,
    true,
    true,
    false,
  ]);
});
