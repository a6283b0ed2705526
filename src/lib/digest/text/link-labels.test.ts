import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAboutLink, isLinkLabel } from './link-labels.ts';

const toLine = (text: string, ...labels: string[]) => ({
  line: 1,
  text,
  links: labels.map((label) => ({ label, url: 'https://arxiv.org/abs/2401.01001' })),
  isBlank: false,
});

test('a label points at a paper and names none', () => {
  const labels = [
    '',
    'Paper',
    'our paper',
    'Read more here',
    '[1] arXiv:2401.01001v2 [pdf, html, other]',
  ];
  assert.deepEqual(labels.map(isLinkLabel), [true, true, true, true, true]);
  const titles = ['Dropout', 'The Pile', 'Attention is all you need', 'Reading the paper'];
  assert.deepEqual(titles.map(isLinkLabel), [false, false, false, false]);
});

test('a sentence around a link is no title', () => {
  const sentence = 'Please read the paper before you open a pull request';
  assert.equal(isAboutLink(toLine(`- ${sentence}.`, 'paper'), sentence), true);
  assert.equal(isAboutLink(toLine('- See our paper.', 'paper'), 'See our paper'), true);
  assert.equal(
    isAboutLink(toLine('- Queues for the lazy pdf', 'pdf'), 'Queues for the lazy'),
    false,
  );
  const titled = 'Models of the paper (pdf)';
  assert.equal(isAboutLink(toLine(`- ${titled}`, 'pdf'), titled), false);
  assert.equal(isAboutLink(toLine('- Queues for the lazy', 'Queues'), 'Queues'), false);
});
