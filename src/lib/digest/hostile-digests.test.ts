import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linearGrowth, measureGrowth } from '../../../tests/growth.ts';
import { findFormat } from './formats.ts';

/** Texts that invite to try again and again, of about so many letters. */
const hostile: [name: string, make: (size: number) => string][] = [
  ['JSON nested without end', (size) => '['.repeat(size)],
  [
    'a record nested without end',
    (size) => `[{"id":"1","title":"x","summary":${'['.repeat(size / 2)}`,
  ],
  ['strings without end', (size) => `[{"id":"1","title":"${'a"'.repeat(size / 2)}`],
  ['XML nested without end', (size) => `<rss>${'<a>'.repeat(size / 3)}`],
  ['a line of a megabyte', (size) => 'a'.repeat(size)],
  ['brackets', (size) => '['.repeat(size)],
  ['links on one line', (size) => '[a](https://x.y)'.repeat(size / 16)],
  ['braces', (size) => `@article{a, title={${'{'.repeat(size)}`],
  ['entries without an end', (size) => '@article{a, title={T, '.repeat(size / 500)],
  [
    'a @string an entry',
    (size) => '@string{s = "x"}\n@misc{k, title={T}, journal=s}\n'.repeat(size / 2000),
  ],
  ['a row of at signs', (size) => '@a {'.repeat(size / 4)],
  ['headings', (size) => '# a\n'.repeat(size / 16)],
  [
    'parentheses',
    (size) => `\\\\\narXiv:2401.00001\nTitle: x\nAuthors: ${'('.repeat(size)}\n\\\\\n`,
  ],
];

for (const [name, make] of hostile) {
  test(`${name}: the work grows with the length, not with its square`, () => {
    const growth = measureGrowth((size) => {
      const text = make(size);
      findFormat(text)?.parse(text);
    }, 1_000_000);
    assert.ok(growth < linearGrowth, `${growth} times the work`);
  });
}
