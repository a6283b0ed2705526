import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partUnspaced, toCharacterPairs, toPairQuery, withoutUnspaced } from './unspaced.ts';

const [hong, lou, meng] = ['bktnd', 'bjmkq', 'bjlnj'];

test('a run becomes the pairs of its characters, then each of them; other scripts none', () => {
  assert.deepEqual(toCharacterPairs('红楼 and 梦 on signs'), [
    `qxz${hong}${lou}`,
    `qxz${hong}`,
    `qxz${lou}`,
    `qxz${meng}`,
  ]);
  assert.deepEqual(toCharacterPairs('ｶﾞ'), toCharacterPairs('ガ'));
  assert.deepEqual(toCharacterPairs('слова and नमस्ते'), []);
});

test('one character is looked for, several are a phrase of pairs', () => {
  assert.equal(toPairQuery('红'), `"qxz${hong}"`);
  assert.equal(toPairQuery('红楼'), `"qxz${hong}${lou}"`);
  assert.equal(toPairQuery('红楼梦'), `"qxz${hong}${lou} qxz${lou}${meng}"`);
  assert.equal(toPairQuery('model'), undefined);
});

test('runs come apart from what stands beside them', () => {
  assert.equal(partUnspaced('GPT模型'), 'GPT 模型 ');
  assert.equal(withoutUnspaced('GPT模型v2'), 'GPT v2');
});
