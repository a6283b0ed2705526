import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileTopics } from './assign-topics.ts';
import { topicSchema } from './topic-schema.ts';

const toTopic = (slug: string, terms: unknown[], not: string[] = []) => ({
  slug,
  ...topicSchema.parse({
    name: slug,
    description: 'A topic that only this test has.',
    terms,
    ...(not.length > 0 ? { not } : {}),
  }),
});
const { assign, weigh } = compileTopics([
  toTopic(
    'normalization',
    [{ term: 'layer normalization', weight: 3 }, 'batch norm', 'normalization'],
    ['title normalization'],
  ),
  toTopic('quantization', [
    { term: 'quantization', weight: 3 },
    { term: 'INT8', weight: 3 },
  ]),
  toTopic('agents', [
    { term: 'agent', near: ['tool'], weight: 3 },
    { term: 'SAM', weight: 3 },
  ]),
]);
const topicsOf = (title: string, abstract = ''): string[] =>
  assign({ title, abstract }).map(({ topic }) => topic);

test('inflections, hyphens, British spelling and compounds find their term', () => {
  const titles = [
    'Layer Normalisation',
    'layer-normalized nets',
    'Quantizations',
    'Batch norm',
    'batchnorm',
  ];
  assert.deepEqual(
    titles.map((title) => topicsOf(title)),
    [['normalization'], [], ['quantization'], ['normalization'], ['normalization']],
  );
});

test('a word that counts in company only needs it in the same sentence', () => {
  assert.deepEqual(topicsOf('An agent', 'It uses a tool.'), []);
  assert.deepEqual(topicsOf('An agent that uses a tool'), ['agents']);
});

test('words inside a denied phrase do not count', () => {
  assert.deepEqual(topicsOf('Title Normalization for Job Search'), []);
});

test('an abbreviation in capitals finds capitals only', () => {
  assert.deepEqual([topicsOf('SAM segments'), topicsOf('Sam segments')], [['agents'], []]);
});

test('of overlapping phrases the longest counts, a title counts three times, and the terms are told', () => {
  assert.deepEqual(weigh({ title: 'Layer Normalization', abstract: 'Quantization helps.' }), [
    { topic: 'normalization', score: 7.75, terms: ['layer normalization'] },
    { topic: 'quantization', score: 3, terms: ['quantization'] },
  ]);
});

test('a further topic must come near the main one', () => {
  assert.deepEqual(topicsOf('Layer Normalization', 'Quantization helps.'), [
    'normalization',
    'quantization',
  ]);
  assert.deepEqual(topicsOf('INT8 Quantization of Quantization', 'It has BatchNorm.'), [
    'quantization',
  ]);
});
