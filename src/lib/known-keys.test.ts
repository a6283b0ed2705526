import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { knownObject, renderUnknownKeys } from './known-keys.ts';
import { renderIssues } from './render-issues.ts';

test('an unknown key is named with those that are known, and with the one that was likely meant', () => {
  const schema = knownObject({ title: z.string(), to: knownObject({ arxiv: z.string() }) });
  const complain = (value: unknown): string => {
    const { error } = schema.safeParse(value);
    return error ? renderIssues(error) : '';
  };
  const to = { arxiv: 'x' };
  assert.deepEqual(
    [
      { title: 'a', to },
      { title: 'a', to, titel: 'b' },
      { title: 'a', to, summary: 'b' },
      { title: 'a', to: { arXiv: 'x', arxiv: 'x' } },
      { title: 'a', to, __proto: 1, constructor: 2 },
      'a',
    ].map(complain),
    [
      '',
      'unknown key "titel" (did you mean "title"?): known are title, to',
      'unknown key "summary": known are title, to',
      'to: unknown key "arXiv" (did you mean "arxiv"?): known are arxiv',
      'unknown keys "__proto", "constructor": known are title, to',
      'Invalid input: expected object, received string',
    ],
  );
});

test('a message stays a line, however many keys there are and however long', () => {
  const keys = ['a'.repeat(1000), 'bb', 'cc', 'dd', 'ee'];
  assert.equal(
    renderUnknownKeys(keys, ['title']),
    `unknown keys "${'a'.repeat(60)}…", "bb", "cc" and 2 more: known are title`,
  );
});
