import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerQuery, type SearchRequest, type SearchSources } from './answer-query.ts';
import { toKnowledge } from './knowledge.ts';
import type { Hit } from './rank-papers.ts';
import { toPaperLists } from './search-papers.ts';
import { countWords } from './word-list.ts';
import { toWordKey, toWrittenWords } from '#lib/words/word-keys.ts';

const papers = [
  { id: 'n', title: 'Layer Normalization', text: 'It keeps the scale of layers.', topic: 'Norms' },
  { id: 'q', title: 'Quantization of Layers', text: 'Eight bits for a layer.', topic: 'Bits' },
  { id: 'h', title: 'Hubness', text: 'Some neighbours are near to all.', topic: 'Norms' },
];
const newestFirst = papers.toReversed();
const toContent = ({ title, text }: (typeof papers)[number]): string => `${title} ${text}`;

/** A site of three papers, whose index finds words and phrases as they are written. */
const sources: SearchSources = {
  findWord: (query) => {
    const asked = toWrittenWords(query).map(toWordKey);
    const found = papers.flatMap((paper): [string, Hit][] => {
      const keys = toWrittenWords(toContent(paper)).map(toWordKey);
      const positions = keys.flatMap((_, at) =>
        asked.every((key, step) => keys[at + step] === key) ? [at] : [],
      );
      return positions.length === 0 ? [] : [[paper.id, { score: positions.length, positions }]];
    });
    return Promise.resolve(new Map(found));
  },
  loadFragment: (id) => {
    const paper = papers.find((own) => own.id === id);
    const meta = { title: paper?.title ?? '', topics: paper?.topic ?? '', year: '2024' };
    return Promise.resolve(paper && { url: `/${id}/`, content: toContent(paper), meta });
  },
  loadKnowledge: () => Promise.resolve(toKnowledge(countWords(papers.map(toContent)), () => [])),
  loadPapers: () =>
    Promise.resolve({
      ids: newestFirst.map(({ id }) => id),
      ...toPaperLists(
        newestFirst.map(({ title, topic }) => ({ title, filters: { topic: [topic] } })),
      ),
    }),
};
const answer = async (request: Partial<SearchRequest>) => {
  const { results, ...told } = await answerQuery({ query: '', limit: 9, ...request }, sources);
  return { ids: results.map(({ id }) => id), ...told };
};

test('a query finds what has all its words and says what it made of it', async () => {
  assert.deepEqual(await answer({ query: 'layer normalizatoin ' }), {
    ids: ['n'],
    total: 1,
    full: 1,
    counts: {},
    corrections: [{ asked: 'normalizatoin', correction: 'normalization' }],
    suggestions: [],
    dropped: [],
  });
});

test('a result is shown with its excerpt, the words found and those it lacks', async () => {
  const { results } = await answerQuery({ query: 'layer bits hubness ', limit: 1 }, sources);
  assert.deepEqual(results, [
    {
      id: 'q',
      url: '/q/',
      title: 'Quantization of Layers',
      topics: 'Bits',
      year: '2024',
      excerpt: [
        { text: 'Eight', isMarked: false },
        { text: 'bits', isMarked: true },
        { text: 'for a', isMarked: false },
        { text: 'layer.', isMarked: true },
      ],
      keys: ['layer', 'bits'],
      missing: ['hubness'],
    },
  ]);
});

test('without a query all that the facets leave is listed, the newest first, or as it is to be sorted', async () => {
  const list = (chosen: Record<string, string>, sort: 'relevance' | 'title') =>
    answer({ page: { chosen, sort } });
  assert.deepEqual((await list({}, 'relevance')).ids, ['h', 'q', 'n']);
  assert.deepEqual(await list({ topic: 'Norms' }, 'title'), {
    ids: ['h', 'n'],
    total: 2,
    full: 2,
    counts: { topic: { Norms: 2, Bits: 0 } },
    corrections: [],
    suggestions: [],
    dropped: [],
  });
});

test('facets narrow a query, a phrase is required, and a limit leaves the count', async () => {
  const page = { chosen: { topic: 'Bits' }, sort: 'relevance' } as const;
  assert.deepEqual((await answer({ query: 'layer ', page })).ids, ['q']);
  assert.deepEqual((await answer({ query: '"layer normalization" bits ' })).ids, ['n']);
  const { ids, total } = await answer({ query: 'layer ', limit: 1 });
  assert.deepEqual([ids.length, total], [1, 2]);
});
