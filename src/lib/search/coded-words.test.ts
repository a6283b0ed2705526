import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCoded, toCodedCharacters, toCodedWord } from './coded-words.ts';

test('a key becomes one word without a digit, at which the index would cut it', () => {
  assert.deepEqual(['240509998', 'githubcomab', 'math0101001'].map(toCodedWord), [
    'qxzqdqgqbqhqbqmqmqmqlq',
    'qxzgithubcomabq',
    'qxzmathqbqcqbqcqbqbqcq',
  ]);
});

test('a word of characters begins with that of its first ones', () => {
  assert.deepEqual(['翻', '翻译', '𠮷'].map(toCodedCharacters), [
    'qxzbkvvp',
    'qxzbkvvpblprc',
    'qxzdbppk',
  ]);
  assert.deepEqual([toCodedWord('1'), 'qx', 'quiz'].map(isCoded), [true, false, false]);
});
