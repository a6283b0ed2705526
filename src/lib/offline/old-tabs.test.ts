import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dropClosed, listOldTabs } from './old-tabs.ts';

test('tabs that are open when a build takes over go on with the one that they were opened with', () => {
  const first = listOldTabs({ open: ['a', 'b'], oldCaches: ['site:1'], known: [] });
  assert.deepEqual(first, [
    ['a', 'site:1'],
    ['b', 'site:1'],
  ]);
  const second = listOldTabs({ open: ['b', 'c'], oldCaches: ['site:1', 'site:2'], known: first });
  assert.deepEqual(second, [
    ['b', 'site:1'],
    ['c', 'site:2'],
  ]);
});

test('on a first visit no tab is old, nor is one whose cache is gone kept waiting for it', () => {
  assert.deepEqual(listOldTabs({ open: ['a'], oldCaches: [], known: [] }), []);
  const known = [['a', 'site:0']] as const;
  assert.deepEqual(listOldTabs({ open: ['a'], oldCaches: ['site:1'], known }), [['a', 'site:1']]);
});

test('a cache is kept as long as a tab of it is open', () => {
  const tabs = [
    ['a', 'site:1'],
    ['b', 'site:1'],
    ['c', 'site:2'],
  ] as const;
  const oldCaches = ['site:0', 'site:1', 'site:2'];
  assert.deepEqual(dropClosed(tabs, { open: new Set(['b', 'd']), oldCaches }), {
    tabs: [['b', 'site:1']],
    unneeded: ['site:0', 'site:2'],
  });
});
