import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const folder = import.meta.dirname;
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

test('index.css imports every other sheet, once', () => {
  const imported = [...read('index.css').matchAll(/^@import '\.\/([^']+)'/gm)].map(
    ([, name]) => name,
  );
  assert.deepEqual(imported.toSorted(), sheets.filter((name) => name !== 'index.css').toSorted());
});

test('every sheet but that of the fonts lies in a layer', () => {
  const outside = read('index.css')
    .split('\n')
    .filter((line) => line.startsWith('@import') && !line.includes(' layer('));
  assert.deepEqual(outside, ["@import './fonts.css';"]);
});

/** A colour or a length in rem, as `#fff`, `rgb(0 0 0)` or `1.5rem`; a window’s width can be no custom property. */
const literal =
  /#[\da-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|oklch|light-dark|color-mix)\(|\b[\d.]+rem\b/;

test('only tokens.css holds colours and sizes', () => {
  const found = sheets
    .filter((name) => name !== 'tokens.css' && name !== 'fonts.css')
    .flatMap((name) =>
      read(name)
        .split('\n')
        .map((line) => `${name}: ${line.trim()}`),
    )
    .filter((line) => literal.test(line) && !line.includes(': @media'));
  assert.deepEqual(found, []);
});

test('every custom property that a sheet asks for is there', () => {
  const all = sheets.map(read).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const asked = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  assert.deepEqual(
    asked.filter((name) => !set.has(name)),
    [],
  );
});
