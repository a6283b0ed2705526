import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderXhtml } from './render-xhtml.ts';

test('what ends a CDATA section may stand in a book’s text', async () => {
  assert.equal(await renderXhtml('a\\]\\]> b & c', 'a.md'), '<p>a]]&gt; b &#x26; c</p>');
});
