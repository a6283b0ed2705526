import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdownCopy } from './markdown-copy.ts';

test('a copy of a paper without an abstract says that it has none', () => {
  const paper = { title: 'Queues for the very lazy', authors: ['Jane Roe'], links: [], body: '\n' };
  assert.equal(
    renderMarkdownCopy(paper, { page: 'https://x.example/papers/queues/', topics: [] }),
    `---
title: Queues for the very lazy
authors:
  - Jane Roe
page: https://x.example/papers/queues/
---

# Queues for the very lazy

No abstract is known.
`,
  );
});
