import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ProblemCode, type ProblemPlace, toProblem } from '#lib/problem.ts';
import { isAcceptable, toAcceptance, toAcceptanceKey, toProblemFile } from './acceptance.ts';

const file = 'content/digests/2025-03-18.txt';
const hash = (text: string): string => text;

function accept(code: ProblemCode, place: Omit<ProblemPlace, 'file'>, text: string) {
  return toAcceptance(toProblem(code, { file, ...place }), { ...toProblemFile(text), hash });
}

test('lines that are left out are known by their text, wherever they stand and whatever the message calls them', () => {
  const values = { lines: 2, reason: 'a title without an abstract' };
  assert.deepEqual(accept('digest-left-out', { line: 2, to: 3, values }, 'x\nLonely\nTitle\ny'), {
    code: 'digest-left-out',
    file,
    about: 'Lonely Title',
    hash: '["","Lonely\\nTitle"]',
  });
  const moved = { line: 5, to: 6, values: { ...values, reason: 'no abstract follows' } };
  const key = toAcceptanceKey(
    accept('digest-left-out', { line: 1, to: 2, values }, 'Lonely\nTitle'),
  );
  const other = (text: string, place: typeof moved): string =>
    toAcceptanceKey(accept('digest-left-out', place, text));
  assert.equal(other('a\r\nb\r\nc\r\nd\r\nLonely\r\nTitle\r\n', moved), key);
  assert.notEqual(other('a\nb\nc\nd\nLonely\nTitle, and\na paper', { ...moved, to: 7 }), key);
  assert.notEqual(other('a\nb\nc\nd\nLonely\nPaper', moved), key);
});

test('two papers with the same TeX, or two on one long line, are two', () => {
  const text = '[{"title": "A"}, {"title": "B"}]';
  const [one, two] = ['A', 'B'].map((title) =>
    accept('tex-left', { line: 1, values: { title, tex: '\\jpsi' } }, text),
  );
  assert.deepEqual([one?.about, two?.about], ['A · \\jpsi', 'B · \\jpsi']);
  assert.notEqual(one?.hash, two?.hash);
});

test('a record is known by its beginning and its reason, a file by all of its text', () => {
  const json = '[\n  {\n    "title": "Alpha",\n    "arxiv": "no"\n  }\n]';
  const values = { record: 1, reason: 'arxiv: Invalid string' };
  assert.deepEqual(accept('metadata-record', { line: 2, values }, json), {
    code: 'metadata-record',
    file,
    about: 'arxiv: Invalid string',
    hash: '["arxiv: Invalid string","{ \\"title\\": \\"Alpha\\", \\"arxiv\\": \\"no\\" } ] "]',
  });
  assert.deepEqual(accept('digest-format', {}, 'any\ntext'), {
    code: 'digest-format',
    file,
    about: '',
    hash: '["","any\\ntext"]',
  });
});

test('a list gets neither control characters nor half letters nor long lines', () => {
  const title = '😀'.repeat(90);
  const values = { title: `a\u202e\n\u0007b ${title}` };
  assert.equal(
    accept('digest-no-abstract', { line: 1, values }, '').about,
    `a b ${'😀'.repeat(76)}`,
  );
});

test('what a run was asked, and what is wrong with the list, can’t be accepted', () => {
  const places: [ProblemCode, string][] = [
    ['digest-left-out', file],
    ['paper-edited', 'content/papers/a.md'],
    ['digest-exists', file],
    ['digest-undated', '-'],
    ['digest-date-assumed', '-'],
    ['digest-name', '../notes.txt'],
    ['accepted-file', 'content/accepted.yaml'],
  ];
  assert.deepEqual(
    places.map(([code, place]) => isAcceptable(toProblem(code, { file: place }))),
    [true, true, false, false, false, false, false],
  );
});
