import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreAbstract } from '#lib/paper/restore-entry.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderXhtml } from './render-xhtml.ts';

test('an address that no browser can follow is text, on a page and in a book; the others are links', async () => {
  const bad = ['https://a.b:99999/', 'https://a.b:80:80/x', 'http://[::1', 'http://%00/'];
  for (const address of bad) {
    const { markdown } = restoreAbstract(`See ${address} for more.`);
    const wanted = `<p>See ${address} for more.</p>`;
    assert.equal((await renderMarkdown(markdown, 'a.md')).html, wanted);
    assert.equal((await renderXhtml(markdown, 'a.md')).trim(), wanted);
  }
  const { markdown } = restoreAbstract('See https://a.b:8080/x for more.');
  assert.equal(
    (await renderMarkdown(markdown, 'a.md')).html,
    '<p>See <a href="https://a.b:8080/x">https://a.b:8080/x</a> for more.</p>',
  );
});

test('what a link that leads nowhere holds stays, also a second such link', async () => {
  const { html } = await renderMarkdown('[*a*](https://x:99999) [b](https://:) [c](/d/#e)', 'a.md');
  assert.equal(html, '<p><em>a</em> b <a href="/d/#e">c</a></p>');
});
