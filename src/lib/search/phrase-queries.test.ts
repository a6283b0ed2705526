import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toPhraseQueries } from './phrase-queries.ts';

test('a phrase is looked for as it is written, one word also as a keyboard has it', () => {
  assert.deepEqual(toPhraseQueries('layer norm'), ['"layer norm"']);
  assert.deepEqual(toPhraseQueries('CO₂'), ['"CO₂"', '"CO2"']);
  assert.deepEqual(toPhraseQueries('C++'), ['"cplusplus"']);
  assert.deepEqual(toPhraseQueries('翻译'), ['"翻译"', '"qxzbkvvpblprc"']);
});
