import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findForeignText } from './foreign-texts.ts';

const nameOf = (text: string): string | undefined => findForeignText(text)?.name;
const html =
  '<div class="a"><ul><li><a href="/b">b</a></li><li><a href="/c">c</a></li></ul></div>\n';

const foreign: [name: string, texts: string[]][] = [
  ['a RIS file', ['TY  - JOUR\nTI  - A\nER  - \n', '\ufeff\nTY - JOUR\nTI - A\n']],
  ['a MEDLINE (nbib) file', ['\nPMID- 40000001\nOWN - NLM\n']],
  [
    'an EndNote or Refer file',
    ['%0 Journal Article\n%T A Title\n', '%A Ada Lovelace\n%T A Title\n'],
  ],
  ['a Web of Science file', ['FN Clarivate Analytics Web of Science\nVR 1.0\n', 'PT J\nAU A, B\n']],
  [
    'a file of CSV or tab-separated columns',
    [
      'id,title,authors,abstract\n1,"A, B",C,"D.\nE."\n',
      '\ufeffTitle;Abstract\nA;B\n',
      'title\tabstract\tyear\nA\tB\t2024\n',
      '"a","b","c"\n1,2,3\n4,5,6\n7,8,"9, 10"\n',
    ],
  ],
  [
    'a web page saved by the browser',
    [
      '<!doctype html>\n<title>a</title>',
      '<!-- saved from url --><html><body>a',
      `<?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html xmlns="c"><head/></html>`,
      html,
      `<article><h2>A</h2>${html}</article>`,
    ],
  ],
  [
    'PubMed’s XML',
    ['<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "a" "b">\n<PubmedArticleSet><a/>'],
  ],
  [
    'an article in JATS XML',
    ['<?xml version="1.0"?><article article-type="x"><front><a/></front></article>'],
  ],
  ['an answer in OAI-PMH’s XML', ['<?xml version="1.0"?><OAI-PMH xmlns="a"><rdf:RDF/></OAI-PMH>']],
  [
    'a list of feeds (OPML)',
    ['<opml version="2.0"><head/><body><outline/><outline/></body></opml>'],
  ],
  ['XML whose first element is records', ['<?xml version="1.0"?><records><record/></records>']],
  [
    'JSON of a shape that is not known',
    ['{"a": 1}', '[[1, 2], [3, 4]]', '[\n{"a": [', '{"a": "b\\"c", "d', '["a", "b"]', '{}'],
  ],
  [
    'YAML',
    ['- title: A\n  abstract: >\n    B c.\n  year: 2024\n', '---\na:\n  b: c\n  d:\n    - e: f\n'],
  ],
  [
    'LaTeX source',
    [
      '\\documentclass{article}\n',
      '% a comment\n\n\\begin{document}',
      '\\section{A}\ntext',
      'x\n\\documentclass[a]{b}',
    ],
  ],
  ['an RTF document', ['{\\rtf1\\ansi']],
  ['PostScript', ['%!PS-Adobe-3.0\n']],
  ['a script', ['#!/bin/sh\necho a\n']],
  ['a patch', ['diff --git a/x b/x\n', '--- a/x\n+++ b/x\n']],
];

for (const [name, texts] of foreign) {
  test(`${name} is told by how it begins`, () => {
    assert.deepEqual(
      texts.map(nameOf),
      texts.map(() => name),
    );
  });
}

test('what looks alike and may be a digest is not named', () => {
  const texts = [
    'Title: A\nAbstract: We study b.\n',
    'title: A\nabstract: We study b.\n',
    '---\nurl: https://a.b\ntitle: Daily Papers\n---\nnew\n\nA Title\n',
    'Foo, Bar, and Baz\n\nWe study a, b, and c. It works.\n',
    'Foo, Bar, and Baz\nWe study a, b, and c. It works.\nA, B, C\nWe do d, e, f.\n',
    '[[Hugging Face’s logo] Hugging Face][1]\n\n[1]: https://a.b\n',
    '[1] A Title\n\nWe study a.\n',
    '{BERT} and Friends\n\nWe study a.\n',
    '<div align="center">\n\n# Papers\n\n</div>\n\n- [A](https://arxiv.org/abs/2401.00001)\n- [B](https://b.c)\n',
    '<think> Tokens for Reasoning\n\nWe study a.\n',
    '% A library\n@article{a, title={B}}\n',
    '% A library\n\n%%% more\n@string{a = "b"}\n',
    '------\n\\\\\narXiv:2401.00001\nTitle: A\n',
    '- [A](https://arxiv.org/abs/2401.00001)\n  abstract: b\n  year: c\n  venue: d\n',
    '',
  ];
  assert.deepEqual(
    texts.map((text) => [text, nameOf(text)]),
    texts.map((text) => [text, undefined]),
  );
});
