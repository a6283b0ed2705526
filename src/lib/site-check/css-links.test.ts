import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCssLinks } from './css-links.ts';

test('addresses of a style sheet come with their lines, comments and data left out', () => {
  const css = `@import "base.css";
/* url(https://example.org/a.png)
   in two lines */
a { background: url( 'b.svg' ), url(data:image/png;base64,AA==), url(#gradient) }
@font-face { src: url("/fonts/c.woff2") format("woff2"), url(d.woff) }
`;
  assert.deepEqual(toCssLinks(css), [
    { url: 'base.css', line: 1 },
    { url: 'b.svg', line: 4 },
    { url: '/fonts/c.woff2', line: 5 },
    { url: 'd.woff', line: 5 },
  ]);
});
