import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import {
  checkCss,
  checkJson,
  checkManifest,
  checkXml,
  type DataReport,
} from './check-data-file.ts';
import type { CheckContext } from './check-page.ts';
import { createLinkResolver, type BuiltSite } from './resolve-link.ts';

const site: BuiltSite = {
  base: '/repo/',
  site: 'https://example.org',
  files: new Set(['index.html', 'papers/a/index.html', 'fonts/a.woff2']),
};
const context: CheckContext = { site, resolve: createLinkResolver(site) };

function listProblems({ problems }: DataReport): string[] {
  return problems.map(renderProblem);
}

test('a feed’s links that lost the base path, lead nowhere or are relative are told', () => {
  const rss = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>T</title><link>https://example.org/repo/</link><description>D</description>
<item><link>https://example.org/papers/a/</link><guid>1</guid></item>
<item><link>https://example.org/repo/papers/b/</link><guid>2</guid>
<content:encoded><![CDATA[<a href="/repo/">x</a><a href="https://example.org/repo/papers/a/">y</a><a href="https://arxiv.org/">z</a>]]></content:encoded></item>
</channel></rss>`;
  assert.deepEqual(listProblems(checkXml(rss, 'rss.xml', context)), [
    'rss.xml:5 feed-relative /repo/ leads nowhere in a feed reader: write it with https://',
    'rss.xml:3 link-base link: https://example.org/papers/a/ lies outside the base path /repo/',
    'rss.xml:4 link-broken link: https://example.org/repo/papers/b/ leads to no file',
  ]);
});

test('broken XML and JSON are told', () => {
  assert.deepEqual(listProblems(checkXml('<rss>&nbsp;</rss>', 'rss.xml', context)), [
    "rss.xml:1 xml-broken not well-formed: Entity 'nbsp' not defined",
  ]);
  assert.deepEqual(listProblems(checkJson('{', 'a.json', context)), [
    'a.json json-broken not readable as JSON',
  ]);
});

test('the feeds that an OPML file lists must be there', () => {
  const opml =
    '<opml version="2.0"><body><outline xmlUrl="https://example.org/repo/rss.xml"/></body></opml>';
  assert.deepEqual(listProblems(checkXml(opml, 'feeds.opml', context)), [
    'feeds.opml:1 link-broken xmlUrl: https://example.org/repo/rss.xml leads to no file',
  ]);
});

test('an address with a placeholder, as OpenSearch has, is none', () => {
  const xml =
    '<OpenSearchDescription><Url template="https://example.org/repo/search/?q={searchTerms}"/></OpenSearchDescription>';
  assert.deepEqual(listProblems(checkXml(xml, 'opensearch.xml', context)), []);
});

test('a sitemap gives the pages it lists', () => {
  const xml = '<urlset><url><loc>https://example.org/repo/</loc></url></urlset>';
  assert.deepEqual(checkXml(xml, 'sitemap.xml', context), {
    problems: [],
    anchors: [],
    sitemap: [{ url: 'https://example.org/repo/', line: 1, place: 'loc', use: 'fact' }],
  });
});

test('a JSON Feed is checked, other JSON isn’t', () => {
  const item = '{"id":"1","url":"https://example.org/repo/none/"}';
  const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${item},${item}]}`;
  const broken = 'feed.json link-broken feed: https://example.org/repo/none/ leads to no file';
  assert.deepEqual(listProblems(checkJson(feed, 'feed.json', context)), [
    'feed.json feed-id-twice two items have the id "1"',
    broken,
    broken,
  ]);
  assert.deepEqual(
    listProblems(checkJson('{"site":"https://example.org/x"}', 'a.json', context)),
    [],
  );
});

test('a manifest’s icons and start page must be there', () => {
  const manifest = '{"id":"/repo/","start_url":"/","icons":[{"src":"/repo/i.png"}]}';
  assert.deepEqual(listProblems(checkManifest(manifest, 'm.webmanifest', context)), [
    'm.webmanifest link-base start_url: / lies outside the base path /repo/',
    'm.webmanifest link-broken src: /repo/i.png leads to no file',
  ]);
});

test('a style sheet’s files must be there, on this host', () => {
  const css =
    'a{src:url(fonts/a.woff2)}\nb{src:url(fonts/b.woff2)}c{src:url(https://x.example/c.woff2)}';
  assert.deepEqual(listProblems(checkCss(css, 'a.css', context)), [
    'a.css:2 link-broken css: fonts/b.woff2 leads to no file',
    'a.css:2 request-foreign css: https://x.example/c.woff2 asks another host; take the file into the site',
  ]);
});
