import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arxivRss } from './arxiv-rss.ts';

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:prism="p"';

/** What is known of the one item of a feed. */
function read(item: string) {
  const feed = `<rss version="2.0" ${namespaces}><channel><title>f</title><item><title>A Title</title>${item}</item></channel></rss>`;
  const [entry] = arxivRss.parse(feed).entries;
  return { abstract: entry?.abstract, identity: entry?.identity };
}

const citation =
  '<p style="color: #4aa564;">Nat Commun. 2024 Jan 3;15(1):1. doi: 10.1038/s41467-a.</p>';
const numbers =
  '<p style="color: lightgray">PMID:<a href="https://pubmed.ncbi.nlm.nih.gov/38/">38</a> | PMC:<a href="https://a.example">PMC12</a> | DOI:<a href=https://doi.org/10.1038/s41467-a>10.1038/s41467-a</a></p>';
const pubmed = (description: string, whole: string): string =>
  `<description>${description}</description><content:encoded><![CDATA[<div>${citation}${whole}${numbers}</div>]]></content:encoded>
<guid isPermaLink="false">pubmed:38</guid><dc:creator>Jane Roe</dc:creator><dc:date>2024-01-03</dc:date><dc:source>Nature communications</dc:source><dc:identifier>pmid:38</dc:identifier><dc:identifier>doi:10.1038/s41467-a</dc:identifier>`;

test('PubMed’s feed has the whole abstract beside the cut one, between a citation and numbers that are no part of it', () => {
  const identity = {
    doi: '10.1038/s41467-a',
    authors: ['Jane Roe'],
    published: '2024-01-03',
    venue: 'Nature communications',
  };
  const parts = '<p>BACKGROUND: We study a.</p><p>RESULTS: Of 5 ABSTRACTS, all grew.</p>';
  assert.deepEqual(
    [
      read(pubmed('BACKGROUND: We study...', `<p><b>ABSTRACT</b></p>${parts}`)),
      read(pubmed('We study a.', '<p><b>ABSTRACT</b></p><p>We study a.</p>')),
      read(pubmed('NO ABSTRACT', '<p>NO ABSTRACT</p>')),
      read(pubmed('NO ABS…', '<p>NO ABSTRACT</p>')),
    ],
    [
      {
        abstract: 'BACKGROUND: We study a.\n\nRESULTS: Of 5 ABSTRACTS, all grew.',
        identity,
      },
      { abstract: 'We study a.', identity },
      { abstract: '', identity },
      { abstract: '', identity },
    ],
  );
});

test('a description that a feed cuts is read in full where the feed has it, and no other text is', () => {
  const whole = '<content:encoded><![CDATA[<p>We study a and b.</p>]]></content:encoded>';
  assert.deepEqual(
    [
      `<description>We study [&amp;#8230;]</description>${whole}`,
      `<description>We study a…</description>${whole}`,
      `<description>We study a…</description>`,
      `<description>We study a.</description>${whole}`,
      `<description></description>${whole}`,
    ].map((item) => read(item).abstract),
    ['We study a and b.', 'We study a and b.', 'We study a…', 'We study a.', 'We study a and b.'],
  );
});

test('a feed’s DOI stands in a field, among identifiers, or in a preprint’s address', () => {
  const doi = '10.1101/2024.05.01.592001';
  const short = 'biorxiv.org/cgi/content/short';
  assert.deepEqual(
    [
      `<dc:identifier>doi:${doi}</dc:identifier>`,
      `<dc:identifier>38</dc:identifier><dc:identifier>https://doi.org/${doi}</dc:identifier>`,
      `<prism:doi>${doi}</prism:doi><dc:identifier>doi:10.1000/1</dc:identifier>`,
      `<dc:identifier>urn:a</dc:identifier><link>http://${short}/2024.05.01.592001v1?rss=1</link>`,
      `<link>https://www.medrxiv.org/content/10.1101/2024.05.01.592001v2.full</link>`,
      `<link>http://${short}/341801v2?rss=1</link>`,
      `<link>https://www.biorxiv.org/content/early/recent</link>`,
      `<dc:identifier>https://arxiv.org/abs/2401.00001</dc:identifier>`,
    ].map((item) => read(item).identity),
    [...Array<object>(5).fill({ doi }), { doi: '10.1101/341801' }, undefined, undefined],
  );
});
