import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { checkPage, type CheckContext } from './check-page.ts';
import { createLinkResolver, type BuiltSite } from './resolve-link.ts';

const site: BuiltSite = {
  base: '/repo/',
  site: 'https://example.org',
  files: new Set(['index.html', 'a/index.html', 'a.css', 'a.png', 'b.png']),
};
const context: CheckContext = { site, resolve: createLinkResolver(site) };

function toPage(body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><title>T</title>${head}</head>
<body><main><h1>T</h1>
${body}
</main></body></html>`;
}

function listProblems(html: string): string[] {
  return checkPage(html, 'a/index.html', context).problems.map(renderProblem);
}

test('a good page has no problem', () => {
  const head = `<link rel="stylesheet" href="/repo/a.css"><link rel="canonical" href="https://example.org/repo/a/">
<link rel="alternate" href="https://example.com/"><meta property="og:image" content="https://example.org/repo/a.png">
<script type="application/ld+json">{"url": "https://example.org/repo/a/"}</script>
<script type="speculationrules">{}</script><script src="/repo/a.css"></script>`;
  const body = `<p data-abstract>Text of <code>\\frac</code> <a href="https://example.com/">x</a> <a href="#b">y</a></p>
<img src="../a.png" srcset="/repo/a.png 1x, /repo/b.png 2x" alt=""><a id="b" href="/repo/?q=1">z</a>
<template><a href="/nowhere/">x</a></template><svg><title>S</title></svg>`;
  assert.deepEqual(checkPage(toPage(body, head), 'a/index.html', context), {
    file: 'a/index.html',
    problems: [],
    ids: new Set(['b']),
    anchors: [{ file: 'a/index.html', line: 7, url: '#b', target: 'a/index.html', id: 'b' }],
    isIndexable: true,
  });
});

test('links that lead nowhere are told with their lines', () => {
  const body = `<a href="/repo/none/">x</a>
<a href="/a/">x</a> <a href="/repo/a">x</a> <a href="https://">x</a>
<a href="javascript:alert(1)">x</a> <form action="none"></form>
<video poster="c.png"></video>`;
  assert.deepEqual(listProblems(toPage(body)), [
    'a/index.html:4 link-broken a href: /repo/none/ leads to no file',
    'a/index.html:5 link-base a href: /a/ lies outside the base path /repo/',
    'a/index.html:5 link-slash a href: /repo/a is a folder, write it with a slash at its end',
    'a/index.html:5 link-invalid a href: https:// is no address',
    'a/index.html:6 link-script a href: javascript:alert(1) runs code or opens a document inside the address',
    'a/index.html:6 link-broken form action: none leads to no file',
    'a/index.html:7 link-broken video poster: c.png leads to no file',
  ]);
});

test('whatever asks another host is told, links for readers are not', () => {
  const head = `<link rel="preload" href="https://x.example/a.js"><link rel="canonical" href="https://x.example/">
<style>
@import "https://x.example/a.css";
</style>`;
  const body = `<img srcset="/repo/a.png 1x, https://x.example/b.png 2x" alt=""><iframe src="//x.example/"></iframe>`;
  const tail = 'asks another host; take the file into the site';
  assert.deepEqual(listProblems(toPage(body, head)), [
    `a/index.html:2 request-foreign link rel=preload: https://x.example/a.js ${tail}`,
    'a/index.html:2 canonical-foreign the canonical address https://x.example/ is not the site’s own',
    `a/index.html:4 request-foreign style: https://x.example/a.css ${tail}`,
    `a/index.html:7 request-foreign img srcset: https://x.example/b.png ${tail}`,
    `a/index.html:7 request-foreign iframe src: //x.example/ ${tail}`,
  ]);
});

test('the site’s own addresses for programs are checked too', () => {
  const head = `<meta property="og:image" content="https://example.org/repo/c.png"><meta name="x" content="https://example.org/a/">
<script type="application/ld+json">{"image": ["https://example.org/repo/d.png"]}</script>
<script type="application/ld+json">{</script>`;
  assert.deepEqual(listProblems(toPage('', head)), [
    'a/index.html:2 link-broken meta og:image: https://example.org/repo/c.png leads to no file',
    'a/index.html:2 link-base meta x: https://example.org/a/ lies outside the base path /repo/',
    'a/index.html:3 link-broken structured data: https://example.org/repo/d.png leads to no file',
    'a/index.html:4 json-broken not readable as JSON',
  ]);
});

test('code inside the page is told', () => {
  const body = `<p onclick="a()">x</p><script>a()</script><script type="module">a()</script>`;
  assert.deepEqual(listProblems(toPage(body)), [
    'a/index.html:4 script-handler code in the attribute onclick: put it into src/client',
    'a/index.html:4 script-inline a script inside the page: put it into src/client',
    'a/index.html:4 script-inline a script inside the page: put it into src/client',
  ]);
});

test('a page without title, language, heading and text is told so', () => {
  assert.deepEqual(
    listProblems(
      '<!doctype html><title> </title><main><div id="a"></div><i id="a"></i></main><p>x',
    ),
    [
      'a/index.html page-heading a page needs one <h1> with text in it, and has 0',
      'a/index.html:1 page-title no <title>, or an empty one',
      'a/index.html:1 page-id the id "a" stands here a second time',
      'a/index.html:1 page-language <html> has no lang',
      'a/index.html:1 page-main no <main>, or an empty one',
    ],
  );
  assert.deepEqual(listProblems(toPage('<h1>U</h1><p data-abstract> </p>')), [
    'a/index.html:4 page-heading a page needs one <h1> with text in it, and has 2',
    'a/index.html:4 page-abstract an abstract without text',
  ]);
  assert.deepEqual(listProblems('\n'), [
    'a/index.html page-empty the page is empty: see what the build said about it',
  ]);
  assert.deepEqual(listProblems(`${toPage('')}<script src="/repo/a.css"></script>`), [
    'a/index.html:5 page-end something follows </html>: a script or an element stands outside the layout',
  ]);
});

test('formulas that failed and TeX that readers see are told', () => {
  const head = '<meta name="description" content="by 5\\%">';
  const body = `<span class="katex-error" title="ParseError: no">x</span>
<p>the \\frac of</p><math><annotation encoding="application/x-tex">\\frac</annotation></math>`;
  assert.deepEqual(listProblems(toPage(body, head)), [
    'a/index.html:2 math-raw readers see raw TeX: \\%',
    'a/index.html:4 math-failed KaTeX could not read a formula: ParseError: no',
    'a/index.html:5 math-raw readers see raw TeX: \\frac',
  ]);
});

test('a former address needs no heading, but must lead somewhere', () => {
  const head = '<!doctype html><title>Moved</title><meta name="robots" content="noindex">';
  const good = `${head}<meta http-equiv="refresh" content="0;url=/repo/"><a href="/repo/">T</a>`;
  const bad = `${head}<meta http-equiv="refresh" content="0; url='/repo/none/'">`;
  assert.deepEqual(listProblems(good), []);
  assert.deepEqual(listProblems(bad), [
    'a/index.html:1 link-broken meta refresh: /repo/none/ leads to no file',
  ]);
});

test('hidden pages and copies of others are not for search engines', () => {
  const heads = [
    '',
    '<meta name="robots" content="noindex, follow">',
    '<link rel="canonical" href="https://example.org/repo/">',
    '<link rel="canonical" href="https://example.org/repo/a/">',
  ];
  assert.deepEqual(
    heads.map((head) => checkPage(toPage('', head), 'a/index.html', context).isIndexable),
    [true, false, false, true],
  );
});
