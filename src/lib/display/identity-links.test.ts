import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listIdentityLinks } from './identity-links.ts';

test('a paper’s ids lead where they are known, arXiv first', () => {
  assert.deepEqual(listIdentityLinks({ arxiv: '2502.05003', doi: '10.1000/a<b>1' }), [
    { label: 'arXiv:2502.05003', url: 'https://arxiv.org/abs/2502.05003' },
    { label: 'doi:10.1000/a<b>1', url: 'https://doi.org/10.1000/a%3Cb%3E1' },
  ]);
  assert.deepEqual(listIdentityLinks({}), []);
});
