import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '#lib/digest/parse-digest.ts';
import { copies, papers } from './fixtures/page-copies.ts';
import { huggingFaceText } from './hugging-face-text.ts';

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

for (const { name, text, hasIds, hasDates, hasCode } of copies) {
  test(`a page as copied by ${name} gives every paper and places every line`, () => {
    const parsed = parseText(text, { format: huggingFaceText.name });
    assert.ok(parsed);
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
  });
}
