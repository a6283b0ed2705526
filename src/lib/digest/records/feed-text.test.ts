import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arxivRss } from './arxiv-rss.ts';

const rss = (item: string): string =>
  `<rss xmlns:dc="d" version="2.0"><channel><title>a</title><item>${item}</item></channel></rss>`;
const atom = (entry: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry>${entry}</entry></feed>`;

/** The text and marks of a feed’s one entry. */
function read(feed: string) {
  const [entry] = arxivRss.parse(feed).entries;
  return { title: entry?.title, abstract: entry?.abstract, marks: entry?.marks };
}

test('a publisher’s feed is HTML, in CDATA, escaped or as elements', () => {
  const expected = {
    title: 'Growth of E. coli in CO2',
    abstract: 'We study a < b.\n\nAnd R&D.',
    marks: {
      title: [
        { kind: 'emphasis', start: 10, end: 17 },
        { kind: 'lowered', start: 23, end: 24 },
      ],
      abstract: [{ kind: 'strong', start: 3, end: 8 }],
    },
  };
  const title = 'Growth of <i>E. coli</i> in CO<sub>2</sub>';
  const html = '<p>We <b>study</b> a &lt; b.</p><p>And R&amp;D.</p>';
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const feeds = [
    rss(`<title><![CDATA[${title}]]></title><description><![CDATA[${html}]]></description>`),
    rss(`<title>${escape(title)}</title><description>${escape(html)}</description>`),
    rss(`<title>${title}</title><description>${html}</description>`),
    atom(
      `<title type="html">${escape(title)}</title><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></summary>`,
    ),
  ];
  assert.deepEqual(
    feeds.map(read),
    feeds.map(() => expected),
  );
});

test('a text of Atom that says that it is plain has no markup', () => {
  assert.deepEqual(
    read(
      atom(
        '<title type="text">Of &lt;i&gt;tags&lt;/i&gt;</title><summary>The &lt;think&gt; token.</summary>',
      ),
    ),
    { title: 'Of <i>tags</i>', abstract: 'The <think> token.', marks: undefined },
  );
});

test('what is raised in a feed’s list of authors is the mark of an affiliation', () => {
  const creator =
    '<dc:creator><![CDATA[Jane Roe<sup>1,2</sup>, <a href="a">Bo Li</a><sup>*</sup> (MIT)]]></dc:creator>';
  const [entry] = arxivRss.parse(rss(`<title>A</title>${creator}`)).entries;
  assert.deepEqual(entry?.identity?.authors, ['Jane Roe', 'Bo Li']);
});
