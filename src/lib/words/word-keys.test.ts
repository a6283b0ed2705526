import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toWordKey, toWordKeys } from './word-keys.ts';

test('a word’s key has its letters and digits alone', () => {
  assert.deepEqual(['Grad-CAM,', 'Poincaré', 'p_d(y|x)', '95.8', 'Норма', '漢字'].map(toWordKey), [
    'gradcam',
    'poincare',
    'p_dyx',
    '958',
    'норма',
    '漢字',
  ]);
});

test('compounds come apart at hyphens and capitals', () => {
  assert.deepEqual(toWordKeys('Grad-CAM'), ['gradcam', 'grad', 'cam']);
  assert.deepEqual(toWordKeys('BatchNorm'), ['batchnorm', 'batch', 'norm']);
  assert.deepEqual(toWordKeys('plain'), ['plain']);
});
