import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pageMark } from './page-edges.ts';
import { huggingFaceText } from './hugging-face-text.ts';

const prose =
  'We study how layers behave in deep networks. Our method is simple and works well. It needs no data at all.';
const other =
  'Another abstract stands here for a while. It says what was done and found. The results are good enough for us.';

test('boilerplate is header, titles and abstracts are entries, and every line has its place', () => {
  const text = [
    'new',
    '',
    'Subscribe',
    '',
    'byAK and the research community',
    '',
    'Mar 18',
    '',
    'A Title',
    '',
    prose,
    '',
    'Is It a Title?',
    '',
    other,
    '',
  ].join('\n');
  assert.deepEqual(huggingFaceText.parse(text), {
    furniture: [
      { from: 1, to: 1, name: pageMark },
      { from: 3, to: 3, name: pageMark },
      { from: 5, to: 5, name: pageMark },
      { from: 7, to: 7, name: pageMark },
    ],
    headerDate: { text: 'Mar 18', line: 7, month: 3, day: 18 },
    entries: [
      { title: 'A Title', abstract: prose, from: 9, to: 11 },
      { title: 'Is It a Title?', abstract: other, from: 13, to: 15 },
    ],
    leftOut: [],
  });
});

test('a title without an abstract and an abstract without a title are left out, with their lines', () => {
  const text = [prose, '', 'Lonely Title', '', 'A Title', '', prose].join('\n');
  assert.deepEqual(huggingFaceText.parse(text), {
    furniture: [],
    entries: [{ title: 'A Title', abstract: prose, from: 5, to: 7 }],
    leftOut: [
      { from: 1, to: 1, reason: 'an abstract without a title' },
      { from: 3, to: 3, reason: 'a title without an abstract' },
    ],
  });
});

test('prose after an abstract is its next paragraph, and wrapped lines stay together', () => {
  const text = [
    'A Title',
    'on Two Lines',
    '',
    prose.replace(' behave', '\nbehave'),
    '',
    other,
  ].join('\n');
  assert.deepEqual(huggingFaceText.parse(text).entries, [
    {
      title: 'A Title\non Two Lines',
      abstract: `${prose.replace(' behave', '\nbehave')}\n\n${other}`,
      from: 1,
      to: 7,
    },
  ]);
});

test('one sentence is an abstract unless prose follows it', () => {
  const text = [
    'A Title',
    '',
    'This paper is short.',
    '',
    'Attention is all you need.',
    '',
    prose,
  ].join('\n');
  assert.deepEqual(
    huggingFaceText.parse(text).entries.map(({ title, abstract }) => [title, abstract]),
    [
      ['A Title', 'This paper is short.'],
      ['Attention is all you need.', prose],
    ],
  );
});

test('a wrapped title that ends on a word of the page keeps it, and a title of two sentences is one', () => {
  const text = [
    'A Mamba-based Traversal of Rationale for Language and Vision',
    'Models',
    '',
    prose,
    '',
    'Agents for Science, Part I. The Master as Foundation: Can We Lead on the Last Exam of All?',
    '',
    `${other} ${prose} ${other}`,
  ].join('\n');
  assert.deepEqual(
    huggingFaceText.parse(text).entries.map(({ title, from, to }) => [title, from, to]),
    [
      ['A Mamba-based Traversal of Rationale for Language and Vision\nModels', 1, 4],
      [
        'Agents for Science, Part I. The Master as Foundation: Can We Lead on the Last Exam of All?',
        6,
        8,
      ],
    ],
  );
});

test('a link that the authors wrote into a sentence stays as it is', () => {
  const linked = `${prose} The code is released at this [link](https://github.com/a/b_c).`;
  const { entries } = huggingFaceText.parse(`A Title\n\n${linked}\n`);
  assert.deepEqual(entries, [{ title: 'A Title', abstract: linked, from: 1, to: 3 }]);
});

test('a linked title that is broken into lines and ends on a word of the page loses no word', () => {
  const text = [
    'A Title',
    '',
    prose,
    '',
    '[On Leakage of',
    '',
    'Datasets](https://huggingface.co/papers/2407.00001)',
    '',
    other,
  ].join('\n');
  const { entries, leftOut, furniture } = huggingFaceText.parse(text);
  assert.deepEqual(furniture, []);
  assert.deepEqual(leftOut, [{ from: 5, to: 5, reason: 'a title without an abstract' }]);
  assert.deepEqual(entries, [
    { title: 'A Title', abstract: prose, from: 1, to: 3 },
    {
      title: 'Datasets',
      abstract: other,
      from: 7,
      to: 9,
      identity: { arxiv: '2407.00001' },
    },
  ]);
});
