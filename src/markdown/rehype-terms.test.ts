import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from './render-markdown.ts';

const terms = [
  { acronym: 'BN', expansion: 'batch normalization', href: '/glossary/#term-bn' },
  { acronym: 'C++', expansion: 'a language', href: '/glossary/#term-c' },
];
const link = (text: string, href: string, title: string): string =>
  `<a class="term" href="${href}" title="${title}">${text}</a>`;

test('the first use of an abbreviation is linked, inside words and links none is', async () => {
  const { html } = await renderMarkdown(
    'BNs, BN and SBN, C++ [BN](https://x.org) `BN`',
    'a.md',
    terms,
  );
  assert.equal(
    html,
    `<p>${link('BN', '/glossary/#term-bn', 'batch normalization')}s, BN and SBN, ` +
      `${link('C++', '/glossary/#term-c', 'a language')} <a href="https://x.org">BN</a> <code>BN</code></p>`,
  );
});

test('without terms nothing is linked', async () => {
  assert.equal((await renderMarkdown('BN', 'a.md')).html, '<p>BN</p>');
});
