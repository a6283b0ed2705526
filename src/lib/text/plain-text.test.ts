import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toNamesText, toPlainText } from './plain-text.ts';

test('a venue has no markup, and its characters are those of its references', () => {
  const venues = ['<i>Nature</i> &amp; Co', 'J. CO<sub>2</sub> Util.', 'Z. <b><i>f&uuml;r</i></b>'];
  assert.deepEqual(
    venues.map((venue) => toPlainText(venue, 'html')),
    ['Nature & Co', 'J. CO₂ Util.', 'Z. für'],
  );
});

test('what is raised in a list of authors is no part of a name', () => {
  assert.equal(
    toNamesText(
      'Jane Roe<sup>1,<i>a</i></sup>, <b>Bo</b> Li<sup>&dagger;</sup>, Ren&eacute;',
      'html',
    ),
    'Jane Roe, Bo Li, René',
  );
});
