import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions } from '../options.ts';
import { siteSheet } from './site-sheet.ts';

const file = '/site/src/styles/index.css';

test('an owner’s colours stand at the end of the site’s sheet, for both themes', () => {
  const { colours } = parseOptions({ colours: { inkSoft: { light: '#123456', dark: '#fff' } } });
  const { transform } = siteSheet(file, colours);
  assert.equal(
    transform('@layer tokens;', `${file}?direct`),
    '@layer tokens;@layer tokens{:root{--ink-soft:light-dark(#123456,#fff);}}',
  );
  assert.equal(transform('export default "address"', `${file}?url`), undefined);
  assert.equal(transform('@layer tokens;', '/site/src/styles/other.css'), undefined);
});

test('without colours the sheet stays as it is', () => {
  assert.equal(siteSheet(file, {}).transform('@layer tokens;', file), '@layer tokens;');
});
