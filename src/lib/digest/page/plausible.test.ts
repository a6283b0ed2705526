import assert from 'node:assert/strict';
import { test } from 'node:test';
import { huggingFaceText } from './hugging-face-text.ts';
import { findDoubt } from './plausible.ts';

const doubt = (...parts: string[]): string | undefined => {
  const text = parts.join('\n\n');
  return findDoubt(text, huggingFaceText.parse(text));
};
const abstract =
  'We study how layers behave in deep networks. Our method is simple and works well. It needs no data at all.';

test('one paper, or some with a few other texts among them, may be a digest', () => {
  const recipe = 'Peel the potatoes and cut them. Fry the onions in butter. Serve it with salt.';
  assert.equal(doubt('A Title', abstract), undefined);
  assert.equal(
    doubt('Ein Titel', 'Wir untersuchen tiefe Netze. Die Ergebnisse sind gut.'),
    undefined,
  );
  assert.equal(doubt('A Title', abstract, 'B Title', abstract, 'Potato Soup', recipe), undefined);
  assert.equal(
    doubt(
      'A Title',
      'arXiv:2401.00001',
      'Two lines that say little. They are all there is. It is so.',
    ),
    undefined,
  );
});

test('what the page of daily papers prints around its papers is enough', () => {
  const head = ['Get trending papers in your email inbox!', 'Daily', 'Mar 18'];
  const odd = 'It rains and we wait for the sun. It does not come. So it goes.';
  assert.equal(doubt(...head, 'A Title', odd), undefined);
  assert.equal(
    doubt('Daily', 'Mar 18', 'A Title', odd),
    'of the 1 text(s) in it 0 read(s) as an abstract',
  );
});

test('licences, stories, manuals and menus are no digests', () => {
  const none = (count: number): string => `of the ${count} text(s) in it 0 read(s) as an abstract`;
  const licence = [
    'Permission is granted',
    'to any person who obtains a copy of this software to deal in it without restriction, subject to the following conditions, which shall be included in all copies.',
    'The software is provided as is',
    'without warranty of any kind, and in no event shall its authors be liable for any claim that arises from it or from its use by anyone at any time.',
  ];
  const story = [
    'CHAPTER 1. Loomings.',
    'Call me Ishmael. Some years ago, having little or no money in my purse, I thought I would sail about a little. It is a way I have of driving off the spleen.',
  ];
  const manual = [
    '## Installation',
    'Run the command below to install the data and the model. The results are in the folder. We show more below.',
    '## Usage',
    'Import the function and call it. It returns an object or throws an error. See the examples for more.',
  ];
  const menu = [
    'Our bestsellers',
    'Discover our range of garden furniture for every taste. Free delivery from 50 euros. Order today and pay later.',
  ];
  assert.deepEqual(
    [doubt(...licence), doubt(...story), doubt(...manual), doubt(...menu)],
    [none(2), none(1), none(2), none(1)],
  );
});

test('source code, logs and letters are told by their lines', () => {
  const code = 'import { a } from "b";\nconst result = train(model, data);\nexport { result };';
  const log =
    '10:00:01 INFO The model was trained. It achieves good results.\n10:00:02 INFO We show data.';
  const letters = `Hi all,\n\nthanks for the paper.\n\nOn Tue, Grace wrote:\n\n> ${abstract}\n> We study data.`;
  assert.deepEqual(
    [
      doubt(code, `// ${abstract}`, code),
      doubt('10:00:00 Start', log, `10:00:03 INFO ${abstract}`),
      doubt(letters),
    ],
    ['its lines are source code', 'its lines are those of a log', 'it is a thread of letters'],
  );
});

test('a few abstracts among many parts of something else are no digest', () => {
  const parts = Array.from({ length: 12 }, (_, k) => `Lonely Line ${k}`);
  assert.equal(
    doubt('A Title', abstract, ...parts),
    '12 parts of it are no paper, and 1 may be one',
  );
});
