import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontMatter } from './front-matter.ts';
import { parseYaml } from './yaml-data.ts';

const deep = { ok: false, reason: 'something lies in over 50 others: take it apart', line: 0 };
const laughs = ['a0: &a0 [x, x, x, x]'].concat(
  Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}]`),
);

test('data comes with the lines of its parts', () => {
  const parsed = parseYaml('a: 1\nb:\n  - c: x\n    d: y\n  - e\n');
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.data, { a: 1, b: [{ c: 'x', d: 'y' }, 'e'] });
  const places = [[], ['a'], ['b'], ['b', 0, 'd'], ['b', 1], ['b', 0, 'none'], ['none']];
  assert.deepEqual(
    places.map((path) => parsed.toLine(path)),
    [1, 1, 2, 4, 5, 3, 1],
  );
});

test('what is wrong is told with its line', () => {
  assert.deepEqual(parseYaml('a: 1\nb: [1\nc: 2\n'), {
    ok: false,
    reason: 'Flow sequence in block collection must be sufficiently indented and end with a ]',
    line: 3,
  });
  assert.deepEqual(parseYaml('a: 1\nb: 2\na: 3\n'), {
    ok: false,
    reason: '"a" stands there twice',
    line: 3,
  });
  assert.deepEqual(parseFrontMatter('---\nname: x\nname: y\n---\n'), {
    ok: false,
    reason: '"name" stands there twice',
    line: 3,
  });
});

test('bombs are refused in words: aliases, nesting by brackets, dashes and spaces, size', () => {
  const aliases = {
    ok: false,
    reason: 'its aliases stand for too much: write it out',
    line: 0,
  };
  const nested = (open: string, close: string, times: number): string =>
    open.repeat(times) + close.repeat(times);
  assert.deepEqual(parseYaml(laughs.join('\n')), aliases);
  assert.deepEqual(parseYaml(nested('[', ']', 51)), deep);
  assert.deepEqual(parseYaml(nested('[', ']', 20_000)), deep);
  assert.deepEqual(parseYaml(nested('{a: ', '}', 20_000)), deep);
  assert.deepEqual(parseYaml(`${'- '.repeat(20_000)}x`), deep);
  assert.deepEqual(parseYaml('x'.repeat(2_000_001)), {
    ok: false,
    reason: 'it has over 2000000 characters: split it',
    line: 0,
  });
  assert.ok(parseYaml(nested('[', ']', 50)).ok);
  assert.deepEqual(parseYaml('a: &a [*a]'), deep);
});
