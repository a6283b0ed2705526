import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countMonths } from './months.ts';

test('months without papers stand between the first and the last', () => {
  assert.deepEqual(countMonths(['2025-02-03', '2024-11-30', '2025-02-01']), [
    { month: '2024-11', count: 1 },
    { month: '2024-12', count: 0 },
    { month: '2025-01', count: 0 },
    { month: '2025-02', count: 2 },
  ]);
  assert.deepEqual(countMonths([]), []);
});
