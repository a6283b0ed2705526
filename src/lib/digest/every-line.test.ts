import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LineRange, ParsedDigest } from './digest.ts';
import { findFormat } from './formats.ts';
import { copies } from './page/fixtures/page-copies.ts';
import { parseText } from './parse-digest.ts';

const folder = join(import.meta.dirname, 'fixtures');
const digests = [
  ...readdirSync(folder)
    .filter((file) => file !== 'README.md')
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
  ...copies,
];

/** A sentence and a title that no format knows. */
const sentence = 'Nobody knows why this sentence stands among the papers of today.';
const title = 'Graphs of Thought Are Lost Among the Many Papers';

const isIn = (ranges: LineRange[], line: number): boolean =>
  ranges.some(({ from, to }) => from <= line && line <= to);

/** Lines without a part, or in furniture and another part, too. */
function misplaced(lines: string[], { furniture, entries, leftOut }: ParsedDigest): string[] {
  return lines.flatMap((line, index) => {
    const isOwned = isIn(entries, index + 1) || isIn(leftOut, index + 1);
    const isRight = isOwned !== isIn(furniture, index + 1);
    return line.trim() === '' || isRight ? [] : [`${index + 1}: ${line}`];
  });
}

/** Lines changed at one place, in all the ways that a hand or a program spoils a digest. */
function spoil(lines: string[], place: number): [how: string, lines: string[]][] {
  const [before, after] = [lines.slice(0, place), lines.slice(place)];
  const end = after.findIndex((line) => line.trim() === '');
  const block = after.slice(0, end < 0 ? after.length : end);
  return [
    ['a line more', [...before, sentence, ...after]],
    ['a paragraph more', [...before, '', title, '', ...after]],
    ['a line less', [...before, ...after.slice(1)]],
    ['a block twice', [...before, ...block, '', ...after]],
  ];
}

for (const { name, text } of digests) {
  test(`${name}, spoilt anywhere: each line has one owner, and no unknown sentence or title is furniture`, () => {
    const format = findFormat(text)?.name;
    const whole = text.split('\n');
    for (const place of [...whole.keys(), whole.length]) {
      for (const [how, lines] of spoil(whole, place)) {
        const parsed = parseText(lines.join('\n'), { format });
        assert.ok(parsed);
        const at = `${how} at line ${place + 1}`;
        assert.deepEqual(misplaced(lines, parsed), [], at);
        for (const stray of [sentence, title])
          assert.ok(!isIn(parsed.furniture, lines.indexOf(stray) + 1), at);
      }
    }
  });
}
