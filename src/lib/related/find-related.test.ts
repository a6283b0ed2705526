import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRelated } from './find-related.ts';
import type { RelatedText } from './paper-terms.ts';

const paper = (
  id: string,
  title: string,
  abstract: string,
  topic: string,
  terms: string[],
): RelatedText => ({
  id,
  title,
  abstract,
  topics: [{ topic, score: 5, terms }],
});
const papers = [
  paper(
    'a',
    'Post-Training Quantization of Transformers',
    'Activation outliers hurt post-training quantization (PTQ).',
    'quantization',
    ['post-training quantization', 'PTQ'],
  ),
  paper(
    'b',
    'Taming Activation Outliers',
    'We smooth activation outliers before post-training quantization.',
    'quantization',
    ['post-training quantization'],
  ),
  paper(
    'c',
    'Layer Normalization Revisited',
    'Layer normalization stabilizes deep transformers.',
    'normalization',
    ['layer normalization'],
  ),
  paper(
    'd',
    'Batch or Layer?',
    'We compare batch with layer normalization (LN); LN wins.',
    'normalization',
    ['layer normalization', 'LN'],
  ),
];

test('the nearest papers come first, with what both are about', () => {
  const related = findRelated(papers);
  assert.deepEqual(
    ['a', 'c'].map((id) => related.get(id)?.[0]),
    [
      { id: 'b', reasons: ['post-training quantization', 'activation outliers'] },
      { id: 'd', reasons: ['layer normalization'] },
    ],
  );
});

test('a paper is not its own relative, and the order of papers changes nothing', () => {
  const related = findRelated(papers);
  assert.ok([...related].every(([id, others]) => others.every((other) => other.id !== id)));
  const turned = findRelated(papers.toReversed());
  assert.deepEqual(Object.fromEntries(turned), Object.fromEntries(related));
});

test('no papers, or one, have no relatives', () => {
  assert.deepEqual([...findRelated([])], []);
  assert.deepEqual([...findRelated(papers.slice(0, 1))], [['a', []]]);
});
