import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAbstractKey, toKeyWords, toTitleKey } from './text-keys.ts';

test('a title is the same in every case, with every dash and space, and keeps its signs', () => {
  const titles = ['Grad-CAM: Why?', 'grad cam : why?', 'GRAD–CAM: Why?'];
  assert.deepEqual([...new Set(titles.map(toTitleKey))], ['gradcam:why?']);
  assert.notEqual(toTitleKey('C++'), toTitleKey('C'));
});

test('an abstract is its letters and digits, as one or as words', () => {
  assert.equal(toAbstractKey('We use x², and Poincaré’s $x$.'), 'weusex2andpoincarésx');
  assert.deepEqual(toKeyWords('We use x², and'), ['we', 'use', 'x2', 'and']);
});
