import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCitationTags } from './citation-tags.ts';

const paper = {
  title: 'On ν²',
  slug: 'nu',
  authors: ['Ada Lovelace', 'Bo Li', 'Gemini Team'],
  published: '2025-02-07',
  arxiv: '2502.05003',
  digests: [{ id: '2025-03-18', position: 1 }],
  topics: [],
  links: [],
  abstract: 'About ν².',
};

test('a paper’s tags say what is known of it and nothing else', () => {
  const page = 'https://example.org/papers/nu/';
  assert.deepEqual(
    toCitationTags(paper, { page, topics: [], language: 'en' }).map(({ name, content }) => [
      name,
      content,
    ]),
    [
      ['citation_title', 'On ν²'],
      ['citation_author', 'Lovelace, Ada'],
      ['citation_author', 'Li, Bo'],
      ['citation_author', 'Gemini Team'],
      ['citation_publication_date', '2025/02/07'],
      ['citation_arxiv_id', '2502.05003'],
      ['citation_pdf_url', 'https://arxiv.org/pdf/2502.05003'],
      ['citation_abstract_html_url', page],
      ['citation_abstract', 'About ν².'],
      ['citation_language', 'en'],
      ['z:itemType', 'preprint'],
    ],
  );
});
