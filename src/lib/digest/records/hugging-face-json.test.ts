import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { huggingFaceJson } from './hugging-face-json.ts';

test('daily_papers JSON: the inner fields count, a broken record is left out alone', () => {
  const { entries, leftOut } = huggingFaceJson.parse(readFixture('hugging-face-json-broken.txt'));
  assert.deepEqual(entries, [
    {
      title: 'QuEST: Stable Training of LLMs with 1-Bit Weights and Activations',
      abstract: 'One approach, see arXiv:2411.04330v2, is the use of\nquantized representations.',
      from: 2,
      to: 14,
      identity: {
        arxiv: '2502.05003',
        authors: ['Andrei Panferov', 'Jiale Chen'],
        published: '2025-02-07',
        links: [{ kind: 'code', url: 'https://github.com/IST-DASLab/QuEST' }],
      },
    },
    { title: 'Seed-Music', abstract: '', from: 16, to: 20, identity: { arxiv: '2409.09214' } },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 15, to: 15, reason: 'a record that is no JSON' }]);
});

test('JSON lines: flat fields, a line that is cut off spoils no other', () => {
  const first = { id: '2312.17653', title: 'LARP', summary: 'Agents play.', authors: ['Ming Yan'] };
  const flat = { ...first, publishedAt: null, date_listed: '2024-01-01' };
  const last = { paper: { ...first, id: '2312.17661', authors: [{ name: 'Yun Zhao' }] } };
  const text = `${JSON.stringify(flat)}\n{"id": "2312.17276", "title": "Pan\n\n${JSON.stringify(last)}\n`;
  const { entries, leftOut } = huggingFaceJson.parse(text);
  const paper = { title: 'LARP', abstract: 'Agents play.' };
  assert.ok(huggingFaceJson.isFormat(text));
  assert.deepEqual(entries, [
    { ...paper, from: 1, to: 1, identity: { arxiv: '2312.17653', authors: ['Ming Yan'] } },
    { ...paper, from: 4, to: 4, identity: { arxiv: '2312.17661', authors: ['Yun Zhao'] } },
  ]);
  assert.deepEqual(leftOut, [{ from: 2, to: 2, reason: 'a record that is no JSON' }]);
});
