import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreAbstract } from '#lib/paper/restore-entry.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderXhtml } from './render-xhtml.ts';

const render = async (markdown: string): Promise<string> =>
  (await renderMarkdown(markdown, 'a.md')).html;

test('a formula comes out as KaTeX, together with what touches it', async () => {
  const { html, hasFormula } = await renderMarkdown('About $\\nu^2$.', 'a.md');
  assert.equal(hasFormula, true);
  assert.match(html, /<\/span><\/span>\.<\/span><\/p>$/);
  assert.match(html, /^<p>About <span class="together"><span class="formula"><span class="katex">/);
});

test('no line ends between a short formula and what touches it', async () => {
  const html = await render('rates ($x$), and $y$ ($\\text{a name of over twenty-four letters}$)');
  const short = html.replace(
    /<span class="katex">.*?<\/math>.*?<\/span>(?=<\/span>(?:\)| ))/g,
    'x',
  );
  assert.equal(
    short,
    '<p>rates <span class="together">(<span class="formula">x</span>),</span> and ' +
      '<span class="formula">x</span> (<span class="formula">x</span>)</p>',
  );
});

test('no HTML, script, image or odd link of the source reaches the page', async () => {
  assert.equal(
    await render('a <script>alert(1)</script><img src=x onerror=alert(1)> b'),
    '<p>a alert(1) b</p>',
  );
  assert.equal(
    await render('[x](javascript:alert(1)) [y](&#106;avascript:x) [z](data:text/html,x)'),
    '<p><a>x</a> <a>y</a> <a>z</a></p>',
  );
  assert.equal(await render('![t](http://evil.example/x.png)'), '<p></p>');
  assert.equal(
    await render('[ok](https://example.org)'),
    '<p><a href="https://example.org">ok</a></p>',
  );
});

const hostile = [
  '<script>alert(1)</script> and <img src=x onerror=alert(1)>',
  '[x](javascript:alert(1)) and ![i](http://evil.example/i.png)',
  '{{x}} ${y} {1+1} <Foo/> &amp; &#106;avascript:',
  '1) We do # this * and _ that ~ here',
  'it costs $5 and $10 at www.example.org',
  '> quoted\n# not a heading',
];
for (const text of hostile) {
  test(`printed text stays text: ${JSON.stringify(text)}`, async () => {
    const html = await render(restoreAbstract(text).markdown);
    assert.doesNotMatch(html, /<(?!\/?(?:p|em|strong|code)>|a href="https?:|\/a>)/);
  });
}

test('TeX that can not be read is shown as typed, and nothing stops', async () => {
  const shown = {
    'a $\\frac{$ b': '<p>a <code class="tex">$\\frac{$</code> b</p>',
    'a `$\\jpsi \\to x$` and `\\frac{` b':
      '<p>a <code class="tex">$\\jpsi \\to x$</code> and <code class="tex">\\frac{</code> b</p>',
    'a `code` and `$HOME`': '<p>a <code>code</code> and <code>$HOME</code></p>',
    'a $\\color{red}\\nope$': '<p>a <code class="tex">$\\color{red}\\nope$</code></p>',
  };
  for (const [markdown, html] of Object.entries(shown)) {
    assert.equal(await render(markdown), html);
    assert.equal(await renderXhtml(markdown, 'a.md'), html);
  }
});

test('nothing shows between what is written apart', async () => {
  const html = await render(restoreAbstract('at $\\sim$$10^7$ K').markdown);
  assert.match(
    html,
    /^<p>at <span class="formula">.*<\/span><span class="formula">.*<\/span> K<\/p>$/,
  );
  assert.doesNotMatch(html, /<!--|&lt;/);
  assert.equal(await render('at www<!---->.a.org'), '<p>at www.a.org</p>');
});

test('nesting without end stops the build with the file’s name', async () => {
  await assert.rejects(render('> '.repeat(12_000)), /^Error: a\.md can't be rendered/);
});

test('a character that is named by number reaches no page where it turns or hides others', async () => {
  const { html } = await renderMarkdown(
    'A &#x202E;b &#8238;c &#xE9; $\\text{d\\char"202E}$',
    'a.md',
  );
  assert.equal(/\u202e|202E;/.test(html.replace(/<annotation.*?<\/annotation>/g, '')), false);
  assert.match(html, /A b c é/);
});
