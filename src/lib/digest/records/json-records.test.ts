import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readJsonRecords } from './json-records.ts';

const paper = (title: string): string => `{"title": "${title}", "abstract": "We study b."}`;
const pretty = (title: string): string =>
  `  {\n    "title": "${title}",\n    "abstract": "We study b.",\n    "authors": [{"name": "A"}]\n  }`;

/** What was read of a text, in short: titles with their lines, then what was left out. */
function toBriefly(text: string) {
  const { records, leftOut } = readJsonRecords(text);
  return [
    ...records.map(({ value, from, to }) => {
      const { title } = value as { title?: string };
      return `${title ?? '-'} ${from}-${to}`;
    }),
    ...leftOut.map(({ from, to, reason }) => `${from}-${to} ${reason}`),
  ];
}

test('records are found in any list and wrapper, in all of them', () => {
  const [a, b, c] = ['A', 'B', 'C'].map(paper);
  const texts = [
    `{"weird": [${a}, ${b}]}`,
    `{"a": {"b": {"c": [${a}, ${b}]}}, "total": 5, "facets": [{"name": "x", "count": 1}]}`,
    `{"new": [${a}], "new": [${b}]}`,
    `{"title": "My list", "authors": [{"name": "x"}], "items": [${a}, ${b}]}`,
    `{"first": ${a}, "second": ${b}}`,
    `[[${a}], [${b}]]`,
    `${a} ${b}`,
  ];
  assert.deepEqual(
    texts.map(toBriefly),
    texts.map(() => ['A 1-1', 'B 1-1']),
  );
  assert.deepEqual(toBriefly(`[{"title": "A", "abstract": "b", "references": [${b}, ${c}]}]`), [
    'A 1-1',
  ]);
});

test('nothing in a file vanishes: a second list is read, other text is named', () => {
  assert.deepEqual(toBriefly(`[${paper('A')}]\n[${paper('B')}]\n"and" more\n`), [
    'A 1-1',
    'B 2-2',
    '3-3 text beside the records',
  ]);
  assert.deepEqual(toBriefly(`[${paper('A')}, {"id": 5}, {"title": "B"}] x`), [
    'A 1-1',
    '- 1-1',
    'B 1-1',
    '1-1 text beside the records',
  ]);
  assert.deepEqual(toBriefly(`[{"title": "A", "title": "B", "abstract": "c"}, ${paper('C')}]`), [
    'C 1-1',
    '1-1 a record that has “title” twice',
  ]);
});

test('a bracket or quotation mark that is lost costs its own record only', () => {
  const [a, b, c] = ['A', 'B', 'C'].map(pretty);
  const broken = [b?.replace(/\}$/, ''), b?.replace('"B"', '"B'), b?.replace(']', '')];
  for (const record of broken) {
    const [first, ...rest] = toBriefly(`[\n${a ?? ''},\n${record ?? ''},\n${c ?? ''}\n]`);
    assert.equal(first, 'A 2-6');
    assert.equal(rest[0], 'C 12-16');
    assert.match(rest[1] ?? '', /^7-1[01] a record that is no JSON$/);
    assert.equal(rest.length, 2);
  }
  assert.deepEqual(toBriefly(`${paper('A')}\n{"title": "B\n${paper('C')}\n`), [
    'A 1-1',
    'C 3-3',
    '2-2 a record that is no JSON',
  ]);
  assert.deepEqual(toBriefly(`[${paper('A')}, {"title": "B", "abstract": "We`), [
    'A 1-1',
    '1-1 a record that ends too early',
  ]);
});

test('brackets in brackets end at a limit, and cost their own record only', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  assert.deepEqual(
    toBriefly(`[${paper('A')},\n{"title": "B", "abstract": ${deep}},\n${paper('C')}]`),
    ['A 1-1', 'C 3-3', '2-2 a record nested over 40 deep'],
  );
  assert.deepEqual(toBriefly(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), []);
});
