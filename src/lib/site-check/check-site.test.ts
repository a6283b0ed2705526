import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { createSiteCheck, isCheckable } from './check-site.ts';

function toPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>T</title>${head}</head><body><main><h1 id="h">T</h1>${body}</main></body></html>`;
}

/** Files by name → what the check says of the site that they make up. */
function checkFiles(files: Readonly<Record<string, string>>): string[] {
  const check = createSiteCheck({
    base: '/',
    site: 'https://example.org',
    files: new Set(Object.keys(files)),
  });
  for (const [file, text] of Object.entries(files)) check.add(file, text);
  return check.finish().map(renderProblem);
}

test('an id that a link names is looked for in the page it leads to', () => {
  const problems = checkFiles({
    'index.html': toPage('<a href="/a/#h">x</a><a href="/a/#none">x</a><a href="#h">x</a>'),
    'a/index.html': toPage('<a href="../#gone">x</a>'),
    'sitemap.xml':
      '<urlset><loc>https://example.org/</loc><loc>https://example.org/a/</loc></urlset>',
  });
  assert.deepEqual(problems, [
    'a/index.html:1 link-anchor ../#gone: nothing there has the id "gone"',
    'index.html:1 link-anchor /a/#none: nothing there has the id "none"',
  ]);
});

test('the sitemap lists all pages for search engines, and nothing else', () => {
  const problems = checkFiles({
    '404.html': toPage(''),
    'index.html': toPage(''),
    'a/index.html': toPage(''),
    'hidden/index.html': toPage('', '<meta name="robots" content="noindex">'),
    'sitemap-index.xml':
      '<sitemapindex><loc>https://example.org/sitemap-0.xml</loc></sitemapindex>',
    'sitemap-0.xml': `<urlset><loc>https://example.org/</loc>
<loc>https://example.org/hidden/</loc>
<loc>https://example.org/none/</loc>
<loc>https://example.com/</loc></urlset>`,
  });
  assert.deepEqual(problems, [
    'a/index.html sitemap-lacks the page is not in the sitemap; add it, or give the page robots noindex',
    'sitemap-0.xml:2 sitemap-hidden https://example.org/hidden/ is not the address of a page that search engines are to list',
    'sitemap-0.xml:3 link-broken loc: https://example.org/none/ leads to no file',
    'sitemap-0.xml:4 sitemap-foreign https://example.com/ is not the site’s own',
  ]);
});

test('a published site needs a sitemap', () => {
  assert.deepEqual(checkFiles({ 'index.html': toPage('') }), [
    'sitemap.xml sitemap-none there is no sitemap',
  ]);
});

test('pages, style sheets, feeds, manifests and citations are checked, Pagefind’s files aren’t', () => {
  const files = [
    'a/index.html',
    'a.css',
    'rss.xml',
    'f.opml',
    'feed.json',
    'm.webmanifest',
    'a.js',
    'a.bib',
    'pagefind/a.css',
  ];
  assert.deepEqual(files.filter(isCheckable), [
    'a/index.html',
    'a.css',
    'rss.xml',
    'f.opml',
    'feed.json',
    'm.webmanifest',
    'a.bib',
  ]);
});

test('a character that turns or hides others is named in whatever file it stands', () => {
  const site = createSiteCheck({ site: 'https://example.org/', base: '/', files: new Set() });
  site.add('papers.bib', '@misc{a,\n  title = {A \u202egnp}\n}\n');
  assert.deepEqual(
    site
      .finish()
      .filter(({ code }) => code === 'character-forbidden')
      .map(renderProblem),
    [
      'papers.bib:2 character-forbidden U+202E turns or hides what stands around it, or is no text: take it out of what this file is made of',
    ],
  );
});

test('a feed may be empty only where there is no digest yet', () => {
  const loc = 'https://example.org/';
  const files = {
    'index.html': toPage(''),
    'rss.xml': '<rss version="2.0"><channel><title>T</title><link>/</link></channel></rss>',
    'sitemap.xml': `<urlset><loc>${loc}</loc></urlset>`,
  };
  const withDigest = {
    ...files,
    'digests/2025-03-18/index.html': toPage(''),
    'sitemap.xml': `<urlset><loc>${loc}</loc><loc>${loc}digests/2025-03-18/</loc></urlset>`,
  };
  assert.deepEqual(checkFiles(files), []);
  assert.deepEqual(checkFiles(withDigest), ['rss.xml feed-empty a feed without items']);
});
