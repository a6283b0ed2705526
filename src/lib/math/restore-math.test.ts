import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from './markdown.ts';
import { renderPlain } from './render-plain.ts';
import { restoreMath } from './restore-math.ts';

// Damaged places of content/digests/2025-03-18.txt (abstracts from arXiv, CC0), with the Markdown and the plain form wanted.
const places: [printed: string, markdown: string, plain: string][] = [
  ['error (epsilon=8{255}) and', 'error ($\\epsilon=\\frac{8}{255}$) and', 'error (ε = 8/255) and'],
  ['the parameter nu^2. But', 'the parameter $\\nu^2$. But', 'the parameter ν². But'],
  ['an AUROC of 95.8 pm 1.2 is', 'an AUROC of $95.8 \\pm 1.2$ is', 'an AUROC of 95.8 ± 1.2 is'],
  [
    'an approximate 16times slower',
    'an approximate $16\\times$ slower',
    'an approximate 16× slower',
  ],
];
for (const [printed, markdown, plain] of places) {
  test(`${printed} reads right`, () => {
    assert.equal(restoreMath(printed).markdown.trimEnd(), markdown);
    assert.equal(renderPlain(parseMarkdown(markdown)), plain);
  });
}

const words = [
  'RoBERTa_Large and Flan-T5_XXL stay words',
  'four times, 10 times larger, chen2022active',
  'it costs $5 and $10',
  'the sim-to-real gap of alpha mattes',
];
for (const text of words) {
  test(`${text}: no formula`, () => {
    const { markdown, ledger } = restoreMath(text);
    assert.deepEqual(ledger, []);
    assert.equal(renderPlain(parseMarkdown(markdown)), text);
  });
}

test('TeX of text becomes text: emphasis, escaped signs, quotes', () => {
  assert.equal(
    restoreMath('called {\\it neural code} here').markdown.trimEnd(),
    'called *neural code* here',
  );
  assert.equal(
    restoreMath("43.9\\% of ``massive activations.'' here").markdown.trimEnd(),
    '43.9% of “massive activations.” here',
  );
});

test('each change is in the ledger with its place', () => {
  const [entry] = restoreMath('about nu^2 here').ledger;
  assert.deepEqual([entry?.start, entry?.end, entry?.before], [6, 10, 'nu^2']);
});
