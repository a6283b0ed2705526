import assert from 'node:assert/strict';
import { test } from 'node:test';
import { latinizeGreek, listGreek, nameGreek, toGreekLetter } from './greek.ts';

test('letters are told by their names, and named', () => {
  assert.deepEqual(['alpha', 'sigma', 'omega', 'ell', ''].map(toGreekLetter), [
    'α',
    'σ',
    'ω',
    undefined,
    undefined,
  ]);
  assert.deepEqual(['NF-κB', 'Σ', 'λόγος', 'Abc'].map(nameGreek), [
    'NF-kappaB',
    'sigma',
    'lambdaόgammaomicronsigma',
    'Abc',
  ]);
  assert.deepEqual(listGreek('Δτ²-bench'), ['delta', 'tau']);
});

test('a keyboard without Greek has Latin letters for some of it', () => {
  assert.deepEqual(['NF-κB', 'TNF-α', 'ψ'].map(latinizeGreek), ['NF-kB', 'TNF-a', 'ψ']);
});
