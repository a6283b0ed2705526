import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGlossary } from './build-glossary.ts';
import { findAcronyms } from './find-acronyms.ts';

const explained: Record<string, [string, string][]> = {
  'We use Post-Training Quantization (PTQ) here.': [['PTQ', 'Post-Training Quantization']],
  'Large language models (LLMs) grow.': [['LLM', 'Large language model']],
  'PTQ (post-training quantization) is cheap.': [['PTQ', 'post-training quantization']],
  'Gradient-weighted Class Activation Mapping (Grad-CAM)': [
    ['Grad-CAM', 'Gradient-weighted Class Activation Mapping'],
  ],
  'the normalization of a layer norm (LN) and batch normalization (BN; see there)': [
    ['LN', 'layer norm'],
    ['BN', 'batch normalization'],
  ],
  'mixture of experts (MoE)': [['MoE', 'mixture of experts']],
  'on ImageNet (ILSVRC) and in practice (USA)': [],
  'it works (see Table 2) well (Fig. 3) in 2020 (NeurIPS)': [],
};
test('abbreviations are found with what they stand for', () => {
  const found = Object.keys(explained).map((text) => [
    text,
    findAcronyms(text).map(({ acronym, expansion }) => [acronym, expansion]),
  ]);
  assert.deepEqual(Object.fromEntries(found), explained);
});

test('meanings stand apart, and users count where there is one meaning only', () => {
  const texts = [
    { id: '1', text: 'Post-Training Quantization (PTQ) and Class Activation Maps (CAM).' },
    { id: '2', text: 'PTQ is cheap; a Content-Addressable Memory (CAM) isn’t.' },
    { id: '3', text: 'Post-training quantizations (PTQ), again.' },
  ];
  assert.deepEqual(buildGlossary(texts), [
    {
      acronym: 'CAM',
      meanings: [
        { expansion: 'class activation maps', papers: ['1'] },
        { expansion: 'content-addressable memory', papers: ['2'] },
      ],
    },
    {
      acronym: 'PTQ',
      meanings: [{ expansion: 'post-training quantization', papers: ['1', '3', '2'] }],
    },
  ]);
});
