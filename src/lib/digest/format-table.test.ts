import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { renderFormatList, renderFormatTable } from './format-table.ts';

const format = {
  endings: ['.tea', '.mate'],
  isFormat: () => true,
  parse: () => ({ furniture: [], entries: [], leftOut: [] }),
};
const formats = [
  { ...format, name: 'tea', description: 'a tea list', signature: 'the word tea' },
  { ...format, name: 'coffee-list', description: 'coffees', signature: 'a|b', endings: ['.cof'] },
];

test('formats as a table and as a list', () => {
  assert.equal(
    renderFormatTable({ formats }),
    [
      '| Format        | What it is | Told by      | Endings        |',
      '| ------------- | ---------- | ------------ | -------------- |',
      '| `tea`         | a tea list | the word tea | `.tea` `.mate` |',
      '| `coffee-list` | coffees    | a\\|b         | `.cof`         |',
      '',
    ].join('\n'),
  );
  assert.equal(
    renderFormatList({ formats, indent: 2 }),
    '  tea          a tea list\n  coffee-list  coffees',
  );
});

test('README has the table of the formats that there are', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const table = /^\| Format .*\n(?:\|.*\n)+/m.exec(readme)?.[0];
  const right = renderFormatTable();
  assert.ok(table === right, `README’s table of formats is to be:\n\n${right}`);
});
