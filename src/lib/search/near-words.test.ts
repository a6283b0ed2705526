import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNearWords } from './near-words.ts';
import { countPrefix, countWords, hasPrefix, parseWordList, renderWordList } from './word-list.ts';

const list = countWords([
  'Transformer models and Batch Normalization, or BatchNorm',
  'Transformers with batch normalization and quantization',
  'A transformer whose power is quantization',
]);

test('a slip leads to the word meant, also before it is typed to its end', () => {
  const first = (word: string, isOpen = false) => findNearWords(word, list, isOpen)[0]?.word;
  assert.deepEqual(
    ['tranformer', 'nromalization', 'quantisation', 'batchnrom'].map((word) => first(word)),
    ['transformer', 'normalization', 'quantization', 'batchnorm'],
  );
  assert.equal(first('tranfor', true), 'transformer');
  assert.equal(first('tranfor'), undefined);
});

test('a short word keeps its first letter, and three letters are never changed', () => {
  assert.deepEqual(findNearWords('tower', list), []);
  assert.deepEqual(findNearWords('amd', list), []);
});

test('the list says in how many papers a word stands, and survives being written', () => {
  assert.equal(list.counts.get('transformer'), 2);
  assert.equal(list.counts.get('batch'), 2);
  assert.equal(list.counts.get('batchnorm'), 1);
  assert.deepEqual(parseWordList(renderWordList(list)), list);
  assert.deepEqual([hasPrefix(list, 'quant'), hasPrefix(list, 'quartz')], [true, false]);
  assert.deepEqual([countPrefix(list, 'batch'), countPrefix(list, 'x')], [3, 0]);
});

test('a long list keeps what two papers share, and says so', () => {
  const rare = Array.from({ length: 20_001 }, (_, at) => `q${at.toString(36)}x`);
  const long = countWords([`shared ${rare.join(' ')}`, 'shared']);
  assert.equal(long.words.length, 1);
  assert.deepEqual([long.isComplete, long.words], [false, ['shared']]);
});
