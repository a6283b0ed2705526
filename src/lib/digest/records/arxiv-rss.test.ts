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
      marks: { abstract: [{ kind: 'emphasis', start: 43, end: 47 }] },
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

function toFeed(title: string, description: string, type = ''): string {
  const announced = type && `<arxiv:announce_type>${type}</arxiv:announce_type>`;
  const item = `<item><title>${title}</title><link>https://arxiv.org/abs/2508.13426</link><description>${description}</description>${announced}</item>`;
  return `<rss version="2.0" xmlns:arxiv="http://arxiv.org/schemas/atom"><channel>${item}</channel></rss>`;
}

test('an item without an abstract is a replacement where the feed says so; the announcement is no abstract', () => {
  const entry = { title: 'A Title', abstract: '', from: 1, to: 1 };
  const [known, second] = [{ arxiv: '2508.13426' }, { arxiv: '2508.13426', version: 2 }];
  const old = 'A Title. (arXiv:2508.13426v2 [cs.CL] UPDATED)';
  const parse = (text: string) => arxivRss.parse(text).entries;
  assert.deepEqual(
    [
      parse(toFeed('A Title', '', 'replace')),
      parse(toFeed('A Title', 'arXiv:2508.13426v2 Announce Type: replace-cross', 'replace-cross')),
      parse(toFeed('A Title', 'arXiv:2508.13426v2 Announce Type: replace \nAbstract: ')),
      parse(toFeed(old, '')),
      parse(toFeed(old, '&lt;p&gt;Ours.&lt;/p&gt;')),
      parse(
        toFeed('A Title', 'arXiv:2508.13426v2 Announce Type: replace\nAbstract: Ours.', 'replace'),
      ),
      parse(toFeed('A Title. (arXiv:2508.13426v2 [cs.CL] CROSS LISTED)', '', 'cross')),
    ],
    [
      [{ ...entry, identity: known, isReplacement: true }],
      [{ ...entry, identity: second, isReplacement: true }],
      [{ ...entry, to: 2, identity: second, isReplacement: true }],
      [{ ...entry, identity: second, isReplacement: true }],
      [{ ...entry, abstract: 'Ours.', identity: second }],
      [{ ...entry, to: 2, abstract: 'Ours.', identity: second }],
      [{ ...entry, identity: second }],
    ],
  );
});

test('a feed of today is plain text: what stands between < and > is no tag', () => {
  const announced = 'arXiv:2508.13426v1 Announce Type: new \nAbstract: ';
  const texts = [
    'For $p&lt;q$ it is bounded, while for $r&gt;s$ it is not.',
    'We hide &lt;think&gt; and List&lt;i&gt; if a &lt;b and c&gt; d hold.',
    'Keys &lt;p&gt; and &lt;br&gt; with R&amp;amp;D.',
  ];
  assert.deepEqual(
    texts.map((text) => arxivRss.parse(toFeed('A', announced + text)).entries[0]?.abstract),
    [
      'For $p<q$ it is bounded, while for $r>s$ it is not.',
      'We hide <think> and List<i> if a <b and c> d hold.',
      'Keys <p> and <br> with R&amp;D.',
    ],
  );
});
