import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ParsedDigest } from '#lib/digest/digest.ts';
import { copies, papers } from './fixtures/page-copies.ts';
import { huggingFaceText } from './hugging-face-text.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines that are not blank and stand in no range, or in two. */
function unplaced(text: string, { header, entries, leftOut }: ParsedDigest): string[] {
  const ranges = [...header, ...entries, ...leftOut];
  return text.split('\n').flatMap((line, index) => {
    const count = ranges.filter(({ from, to }) => from <= index + 1 && index + 1 <= to).length;
    return line.trim() === '' || count === 1 ? [] : [`${count} times, ${index + 1}: ${line}`];
  });
}

for (const { name, text, hasIds, hasDates, hasCode } of copies) {
  test(`a page as copied by ${name} gives every paper and places every line`, () => {
    const parsed = huggingFaceText.parse(text);
    assert.deepEqual(
      parsed.entries.map(({ title, abstract }) => [flat(title), flat(abstract)]),
      papers.map(({ title, abstract }) => [flat(title), flat(abstract)]),
    );
    assert.deepEqual(
      parsed.entries.map(({ identity }) => identity ?? {}),
      papers.map(({ id, published }) => ({
        ...(hasIds ? { arxiv: id } : {}),
        ...(hasDates ? { published } : {}),
        ...(hasCode ? { links: [{ kind: 'code', url: `https://github.com/lab/${id}` }] } : {}),
      })),
    );
    assert.deepEqual(parsed.leftOut, []);
    assert.deepEqual(unplaced(text, parsed), []);
  });
}
