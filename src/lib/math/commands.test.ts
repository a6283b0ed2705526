import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandKinds, splitGlued, wrapperCommands } from './commands.ts';
import { renderTex } from './katex-check.ts';

test('KaTeX knows every command', () => {
  const names = [...commandKinds.keys()].filter((name) => !renderTex(`\\${name}`, 'mathml'));
  const wrappers = [...wrapperCommands].filter((name) => !renderTex(`\\${name}{x}`, 'mathml'));
  assert.deepEqual([...names, ...wrappers], []);
});

test('glued commands come apart, and words don’t', () => {
  const runs = [
    'timessim',
    'lambdacdot',
    'Ntimes',
    'alphain',
    'Godot',
    'sometimes',
    'well',
    'model',
  ];
  assert.deepEqual(runs.map(splitGlued), [
    ['times', 'sim'],
    ['lambda', 'cdot'],
    ['N', 'times'],
    ['alpha', 'in'],
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
