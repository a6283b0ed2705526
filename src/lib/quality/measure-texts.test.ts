import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureTexts } from './measure-texts.ts';

test('what is left of TeX is counted by texts, formulas by themselves', () => {
  const papers = [
    { title: 'Learning of $x^2$', abstract: 'It costs \\$5 or US\\$ 3,000, never `a{b}\\c`.' },
    {
      title: 'Masses of \\$\\Msun\\$',
      abstract: 'Of $\\nosuch{x}$ and $y$; over \\$1.5\\$ million.',
    },
    { title: 'Sets', abstract: 'In {0, 1}.\n\nAs `$\\frac{1$` says.' },
  ];
  assert.deepEqual(measureTexts(papers), {
    papers: 3,
    titles: 1,
    abstracts: 2,
    formulas: 4,
    unrendered: 2,
    faults: [
      { kind: 'title', paper: 'Masses of \\$\\Msun\\$', excerpt: 'Masses of $\\Msun$' },
      {
        kind: 'abstract',
        paper: 'Masses of \\$\\Msun\\$',
        excerpt: 'Of and ; over $1.5$ million.',
      },
      { kind: 'formula', paper: 'Masses of \\$\\Msun\\$', excerpt: '\\nosuch{x}' },
      { kind: 'abstract', paper: 'Sets', excerpt: 'In {0, 1}. As says.' },
      { kind: 'formula', paper: 'Sets', excerpt: '$\\frac{1$' },
    ],
  });
});

test('where nothing is left nothing is told', () => {
  assert.deepEqual(measureTexts([{ title: 'Words', abstract: 'More words.' }]), {
    papers: 1,
    titles: 0,
    abstracts: 0,
    formulas: 0,
    unrendered: 0,
    faults: [],
  });
});
