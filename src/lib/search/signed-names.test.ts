import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toSignedNames } from './signed-names.ts';

const names: Record<string, string[]> = {
  'C++,': ['cplusplus'],
  'C++17': ['cplusplus17', 'cplusplus'],
  'C/C++-based': ['cplusplus'],
  'F#-like': ['fsharp'],
  'C♯': ['csharp'],
  '(A*)': ['astar'],
  'Fe3+': ['fe3plus'],
  'CD4+': ['cd4plus'],
  '.NET': ['dotnet'],
  'ASP.NET': [],
  'A+B': [],
  'x+1': [],
  '1+1': [],
  '#1': [],
  '**bold**': [],
  networks: [],
};
test('names keep the signs that tell them apart', () => {
  const found = Object.keys(names).map((word) => [word, toSignedNames(word)]);
  assert.deepEqual(Object.fromEntries(found), names);
});
