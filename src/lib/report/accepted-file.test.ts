import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { parseAccepted, renderAccepted, renderAcceptedChange } from './accepted-file.ts';

const head = `# Messages of "offprint convert" that somebody has read and lives with: they are counted, no longer shown,
# and their errors stop nothing. Take a line out to see its message again. "offprint convert --accept" writes
# this file whole: it puts in what is new and takes out what no longer occurs.
`;
const one = {
  code: 'tex-left',
  file: 'content/digests/2025-03-18.txt',
  about: 'A "Title": \\jpsi, # {x}',
  hash: '1234567890123456',
};
const other = {
  code: 'digest-format',
  file: 'content/digests/2025-03-17 é.txt',
  about: '',
  hash: '0',
};

test('a list has a line a message, each once, in order, and is read as it was written', () => {
  const text = renderAccepted([one, other, { ...one, about: 'A' }]);
  assert.equal(
    text,
    `${head}- { code: digest-format, file: "content/digests/2025-03-17 é.txt", about: "", hash: "0" }
- { code: tex-left, file: "content/digests/2025-03-18.txt", about: "A", hash: "1234567890123456" }
`,
  );
  const both = renderAccepted([one, other]);
  assert.deepEqual(parseAccepted(both), { accepted: [other, one], problems: [] });
  assert.equal(renderAccepted([other, one]), both);
});

test('a list without a record is none, and so is an empty file', () => {
  assert.equal(renderAccepted([]), head);
  for (const text of [head, '', '\n# x\n\n', '[]\n'])
    assert.deepEqual(parseAccepted(text), { accepted: [], problems: [] });
});

test('a text from elsewhere stays on its line and a text', () => {
  const hostile = ['a\nb', '- {}', '"}', 'null', '*x', '\u2028', '😀'.repeat(60), "'", '%', '1e3'];
  const list = hostile.map((about, index) => ({ ...one, about, hash: String(index) }));
  const text = renderAccepted(list);
  assert.equal(text.split('\n').length, head.split('\n').length + list.length);
  assert.deepEqual(
    parseAccepted(text)
      .accepted.map(({ about }) => about)
      .sort(),
    [...hostile].sort(),
  );
});

test('what can’t be read accepts nothing and is one problem; the other records count', () => {
  const good = `- { code: a, file: b, about: c, hash: 0 }\n`;
  const problemsOf = (text: string): [number, string[]] => {
    const { accepted, problems } = parseAccepted(text);
    return [accepted.length, problems.map(renderProblem)];
  };
  const end =
    'what it accepts counts as new; repair it, or have it written anew by convert --accept';
  assert.deepEqual(problemsOf(`${good}- { code: a }\n- x\n${good}`), [
    2,
    [
      `content/accepted.yaml:2 accepted-file can’t be read (file: Invalid input: expected string, received undefined; about: Invalid input: expected string, received undefined; hash: Invalid input: expected string, received undefined): ${end}`,
    ],
  ]);
  assert.deepEqual(problemsOf('all: true\n'), [
    0,
    [
      `content/accepted.yaml accepted-file can’t be read (the file must hold an array of records): ${end}`,
    ],
  ]);
  const [count, [conflict = '']] = problemsOf(`${good}<<<<<<< HEAD\n${good}=======\n>>>>>>> b\n`);
  assert.equal(count, 0);
  assert.match(conflict, /^content\/accepted\.yaml:\d+ accepted-file can’t be read \(.+\): what/);
  const bomb = `- &a [x, x]\n${Array.from({ length: 20 }, (_, n) => `- &b${n} [*${n ? `b${n - 1}` : 'a'}, *${n ? `b${n - 1}` : 'a'}]`).join('\n')}\n`;
  assert.equal(problemsOf(bomb)[1].length, 1);
});

test('what became of the list is said in a line', () => {
  assert.equal(
    renderAcceptedChange({ accepted: 14, added: 12, dropped: 3 }),
    '14 messages accepted in content/accepted.yaml: 12 new, 3 no longer there',
  );
  assert.equal(
    renderAcceptedChange({ accepted: 1, added: 0, dropped: 0 }),
    '1 message accepted in content/accepted.yaml: 0 new',
  );
});
