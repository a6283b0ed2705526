import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DigestEntry, LeftOut, ParsedDigest } from './digest.ts';
import { copies } from './page/fixtures/page-copies.ts';
import { digestFormats, findFormat } from './formats.ts';

const read = (name: string): string =>
  readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8');

function parse(text: string): ParsedDigest & { name: string | undefined } {
  const format = findFormat(text);
  const parsed = format?.parse(text) ?? { header: [], entries: [], leftOut: [] };
  return { ...parsed, name: format?.name };
}

/** Lines that are not blank and stand in no range, or in two. */
function unplaced(text: string): string[] {
  const { header, entries, leftOut } = parse(text);
  const ranges = [...header, ...entries, ...leftOut];
  return text.split('\n').flatMap((line, index) => {
    const count = ranges.filter(({ from, to }) => from <= index + 1 && index + 1 <= to).length;
    return line.trim() === '' || count === 1 ? [] : [`${count} times, ${index + 1}: ${line}`];
  });
}

const recognised = [
  ['daily-papers.txt', 'hugging-face-json'],
  ['library.csl.json', 'csl-json'],
  ['arxiv-atom.xml', 'arxiv-atom'],
  ['arxiv-feed.xml', 'arxiv-rss'],
  ['arxiv-feed-rss2.xml', 'arxiv-rss'],
  ['arxiv-mailing-2019.txt', 'arxiv-mailing'],
  ['arxiv-mailing-2026.txt', 'arxiv-mailing'],
  ['library.bib', 'bibtex'],
  ['list.md', 'markdown-list'],
] as const;

for (const [file, name] of recognised) {
  test(`${file} is told as ${name} by its content alone, and each of its lines has one place`, () => {
    const text = read(file);
    assert.deepEqual(
      digestFormats.filter(({ isFormat }) => isFormat(text)).map((format) => format.name)[0],
      name,
    );
    assert.deepEqual(unplaced(text), []);
  });
}

test('every copy of Hugging Face’s page is told as its text', () => {
  assert.deepEqual(
    copies.map(({ name, text }) => [name, findFormat(text)?.name]),
    copies.map(({ name }) => [name, 'hugging-face-text']),
  );
});

test('daily_papers JSON: the inner fields count, a broken record is left out alone', () => {
  const { entries, leftOut } = parse(read('daily-papers.txt'));
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
  const { name, entries, leftOut } = parse(text);
  const paper = { title: 'LARP', abstract: 'Agents play.' };
  assert.equal(name, 'hugging-face-json');
  assert.deepEqual(entries, [
    { ...paper, from: 1, to: 1, identity: { arxiv: '2312.17653', authors: ['Ming Yan'] } },
    { ...paper, from: 4, to: 4, identity: { arxiv: '2312.17661', authors: ['Yun Zhao'] } },
  ]);
  assert.deepEqual(leftOut, [{ from: 2, to: 2, reason: 'a record that is no JSON' }]);
});

test('CSL-JSON: names with particles, preprint numbers as ids, a record without a title is left out', () => {
  const { entries, leftOut } = parse(read('library.csl.json'));
  assert.deepEqual(entries, [
    {
      title: 'QuEST: Stable Training of LLMs with 1-Bit Weights and Activations',
      abstract: 'One approach, see arXiv:2411.04330v2, is the use of quantized representations.',
      from: 2,
      to: 15,
      identity: {
        arxiv: '2502.05003',
        authors: ['Andrei Panferov', 'Jan van der Berg', 'IST Austria'],
        published: '2025-02-07',
      },
    },
    {
      title: 'Active Fuzzing',
      abstract: '',
      from: 16,
      to: 24,
      identity: {
        doi: '10.1145/3395363.3397376',
        authors: ['Yuqi Chen'],
        published: '2020-07',
        venue: 'ISSTA 2020',
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 25, to: 25, reason: 'a record without a title' }]);
});

/** What identifies each entry, with the beginning and the end of its abstract. */
const brief = ({ entries }: ParsedDigest) =>
  entries.map(({ title, abstract, identity, from, to }) => {
    const ends = [abstract.slice(0, 30), abstract.slice(-20)];
    return { title, ends, from, to, identity };
  });

test('arXiv’s Atom: id with version, DOI, journal, authors and first submission', () => {
  assert.deepEqual(brief(parse(read('arxiv-atom.xml'))), [
    {
      title:
        'Testing Deep Learning Models: A First Comparative Study of Multiple Testing Techniques',
      ends: ['Deep Learning (DL) has revolut', 'discuss its results.'],
      from: 10,
      to: 34,
      identity: {
        doi: '10.1109/ICSTW55395.2022.00035',
        arxiv: '2202.12139',
        version: 1,
        authors: ['Mohit Kumar Ahuja', 'Arnaud Gotlieb', 'Helge Spieker'],
        published: '2022-02-24',
        venue:
          'Artificial Intelligence in Software Testing @ 2022 IEEE International Conference on Software Testing, Verification and Validation Workshops (ICSTW)',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      ends: ['Cyber-physical systems (CPSs) ', 'rly warning systems.'],
      from: 35,
      to: 66,
      identity: {
        doi: '10.1145/3395363.3397376',
        arxiv: '2005.14124',
        version: 2,
        authors: ['Yuqi Chen', 'Bohan Xuan', 'Christopher M. Poskitt', 'Jun Sun', 'Fan Zhang'],
        published: '2020-05-28',
        venue:
          'In Proc. ACM SIGSOFT International Symposium on Software Testing and Analysis (ISSTA 2020), pages 14-26. ACM, 2020',
      },
    },
  ]);
});

test('a feed with a broken entry: the others are read, it is left out', () => {
  const feed = read('arxiv-atom.xml').replace('<title>Testing', '<title>R&D <b>Testing');
  const { entries, leftOut } = parse(feed);
  assert.deepEqual(
    entries.map(({ title, from, to, identity }) => [title, from, to, identity?.doi]),
    [
      [
        'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
        35,
        66,
        '10.1145/3395363.3397376',
      ],
    ],
  );
  assert.deepEqual(leftOut, [
    { from: 10, to: 34, reason: 'an entry that is not well-formed XML' },
  ] satisfies LeftOut[]);
});

test('entities that a feed declares are never replaced: all of it is left out', () => {
  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<feed><entry><title>&a;</title></entry></feed>`;
  assert.deepEqual(parse(bomb), {
    name: 'arxiv-atom',
    header: [],
    entries: [],
    leftOut: [{ from: 1, to: 3, reason: 'a feed that declares entities' }],
  });
});

test('arXiv’s feed, in Atom: the announcement is no part of the abstract', () => {
  assert.deepEqual(brief(parse(read('arxiv-feed.xml'))), [
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
  assert.deepEqual(parse(read('arxiv-feed-rss2.xml')).entries, [
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

test('a mailing: papers in order with ids, authors and the day of submission', () => {
  assert.deepEqual(brief(parse(read('arxiv-mailing-2019.txt'))), [
    {
      title: 'Pykaldi2: Yet another speech toolkit based on Kaldi and Pytorch',
      ends: ['We introduce PyKaldi2 speech r', 'der the MIT license.'],
      from: 15,
      to: 37,
      identity: {
        arxiv: '1907.05955',
        authors: ['Liang Lu', 'Xiong Xiao', 'Zhuo Chen', 'Yifan Gong'],
        published: '2019-07-12',
      },
    },
    {
      title: 'Cross-Lingual Transfer Learning for Question Answering',
      ends: ['Deep learning based question a', ' Chinese QA dataset.'],
      from: 39,
      to: 65,
      identity: {
        arxiv: '1907.06042',
        authors: ['Chia-Hsuan Lee', 'Hung-Yi Lee'],
        published: '2019-07-13',
      },
    },
    {
      title: 'Relational Memory-based Knowledge Graph Embedding',
      ends: ['Knowledge graph embedding mode', 'classification task.'],
      from: 67,
      to: 88,
      identity: {
        arxiv: '1907.06080',
        authors: ['Dai Quoc Nguyen', 'Tu Dinh Nguyen', 'Dinh Phung'],
        published: '2019-07-13',
      },
    },
  ]);
});

test('a mailing: folded lines join, cross-lists are papers, a replacement has no abstract and no first day', () => {
  const parsed = parse(read('arxiv-mailing-2026.txt'));
  assert.deepEqual(
    brief(parsed).map(({ title, identity }) => [title, identity]),
    [
      [
        'Convex Markov Games and Beyond: New Proof of Existence, Characterization and Learning Algorithms for Nash Equilibria',
        {
          arxiv: '2602.12181',
          authors: ['Anas Barakat', 'Ioannis Panageas', 'Antonios Varvitsiotis'],
          published: '2026-02-12',
        },
      ],
      [
        'Towards Personalized Bangla Book Recommendation: A Large-Scale Multi-Entity Book Graph Dataset',
        {
          arxiv: '2602.12129',
          authors: [
            'Rahin Arefin Ahmed',
            'Md. Anik Chowdhury',
            'Sakil Ahmed Sheikh Reza',
            'Devnil Bhattacharjee',
            'Muhammad Abdullah Adnan',
            'Nafis Sadeq',
          ],
          published: '2026-02-12',
        },
      ],
      [
        'Can Complexity and Uncomputability Explain Intelligence? SuperARC: A Test for Artificial Super Intelligence Based on Recursive Compression',
        {
          arxiv: '2503.16743',
          authors: [
            'Alberto Hernández-Espinosa',
            'Luan Ozelim',
            'Felipe S. Abrahão',
            'Hector Zenil',
          ],
        },
      ],
    ],
  );
  assert.match(parsed.entries[1]?.abstract ?? '', /knowledge graph\.\n {2}To demonstrate/);
  assert.equal(parsed.entries[2]?.abstract, '');
});

test('BibTeX: strings and TeX letters are resolved, an entry without an end spoils no other', () => {
  const { entries, leftOut } = parse(read('library.bib'));
  assert.deepEqual(entries, [
    {
      title: 'Attention Is All You Need',
      abstract:
        'The dominant sequence transduction models, as in arXiv:1409.0473, are based on complex recurrent networks: $O(n^2)$ and 5\\% better.',
      from: 4,
      to: 14,
      identity: {
        arxiv: '1706.03762',
        version: 7,
        authors: ['Ashish Vaswani', 'Noam Shazeer', 'Łukasz Kaiser', 'Aidan N. Gomez'],
        published: '2017-06',
        venue: 'Advances in Neural Information Processing Systems',
      },
    },
    {
      title: 'Batch Normalization',
      abstract: '',
      from: 19,
      to: 24,
      identity: {
        arxiv: '1502.03167',
        authors: ['Sergey Ioffe', 'Christian Szegedy'],
        published: '2015',
      },
    },
    {
      title: 'Active Fuzzing for Testing and Securing Cyber-Physical Systems',
      abstract: '',
      from: 26,
      to: 32,
      identity: { doi: '10.1145/3395363.3397376', published: '2020-07-18', venue: 'ISSTA' },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(
    leftOut.map(({ from, to }) => [from, to]),
    [[16, 17]],
  );
});

test('a Markdown list: bullets, a heading and a table are papers, another link is left out', () => {
  const { entries, leftOut } = parse(read('list.md'));
  assert.deepEqual(entries, [
    {
      title: 'Attention Is All You Need',
      abstract: '',
      from: 9,
      to: 9,
      identity: {
        arxiv: '1706.03762',
        version: 7,
        authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
        venue: 'NeurIPS 2017',
        links: [{ kind: 'code', url: 'https://github.com/tensorflow/tensor2tensor' }],
      },
    },
    {
      title: 'QuEST: Stable Training',
      abstract:
        'One approach to reducing the massive costs, see this.\nIt goes on with $x_1 * y_2$.',
      from: 10,
      to: 13,
      identity: { arxiv: '2502.05003', authors: ['Andrei Panferov', 'Jiale Chen'] },
    },
    {
      title: 'Deep Interest Network',
      abstract: '',
      from: 14,
      to: 14,
      identity: {
        arxiv: '1706.06978',
        authors: ['Guorui Zhou', 'Chengru Song'],
        venue: 'KDD 2018',
      },
    },
    {
      title: 'On Leakage of Code Generation Evaluation Datasets',
      abstract: 'In this paper we consider contamination by code generation test sets.',
      from: 17,
      to: 22,
      identity: {
        arxiv: '2407.07565',
        authors: ['Alexandre Matton', 'Tom Sherborne'],
        published: '2024-07-10',
      },
    },
    {
      title: 'Seed-Music',
      abstract: '',
      from: 28,
      to: 28,
      identity: {
        arxiv: '2409.09214',
        published: '2024-09-13',
        links: [{ kind: 'code', url: 'https://github.com/x/y' }],
      },
    },
  ] satisfies DigestEntry[]);
  assert.deepEqual(leftOut, [{ from: 15, to: 15, reason: 'a list item that links to no paper' }]);
});
