import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFixture, toBrief } from '../../../../tests/digest-fixtures.ts';
import type { DigestEntry } from '#lib/digest/digest.ts';
import { arxivRss } from './arxiv-rss.ts';

test('arXiv’s feed, in Atom: the announcement is no part of the abstract', () => {
  assert.deepEqual(toBrief(arxivRss.parse(readFixture('arxiv-rss.xml'))), [
    {
      title:
        'ALIGN: Word Association Learning for Cross-Cultural Generalization in Large Language Models',
      ends: ['As large language models (LLMs', 'gnment in AI models.'],
      from: 8,
      to: 21,
      identity: {
        arxiv: '2508.13426',
        version: 1,
        authors: ['Chunhua Liu', 'Kabir Manandhar Shrestha', 'Sukai Huang'],
      },
    },
    {
      title: 'Mitigating Easy Option Bias in Multiple-Choice Question Answering',
      ends: ['In this early study, we observ', 'll be released soon.'],
      from: 22,
      to: 36,
      identity: {
        arxiv: '2508.13428',
        version: 1,
        authors: ['Hao Zhang', 'Chen Li', 'Basura Fernando'],
      },
    },
  ]);
});

test('arXiv’s feed, in RSS 2.0 and as it was before: HTML becomes text, the id leaves the title', () => {
  assert.deepEqual(arxivRss.parse(readFixture('arxiv-rss-old.xml')).entries, [
    {
      title: 'QuEST: Stable Training of LLMs with 1-Bit Weights and Activations',
      abstract:
        'One approach to reducing the massive costs of large language models (LLMs) is the use of quantized or sparse representations & more.',
      from: 8,
      to: 18,
      identity: {
        arxiv: '2502.05003',
        version: 1,
        authors: ['Andrei Panferov', 'Jiale Chen', 'Dan Alistarh'],
      },
    },
    {
      title: 'On Leakage of Code Generation Evaluation Datasets',
      abstract: 'In this paper we consider contamination by code generation test sets.',
      from: 19,
      to: 24,
      identity: {
        arxiv: '2407.07565',
        version: 1,
        authors: ['Alexandre Matton', 'Tom Sherborne'],
      },
    },
  ] satisfies DigestEntry[]);
});
