import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createReservationFinder } from './reserved-addresses.ts';

test('every page and folder of our own below papers/ has an address that no paper may have', () => {
  const find = createReservationFinder();
  const own = readdirSync(join(import.meta.dirname, '../../routes/papers'))
    .map((name) => name.replace(/\.(?:astro|ts)$/, ''))
    .filter((name) => !name.includes('['));
  assert.deepEqual(
    own.map((name) => [name, find(name)]),
    [['by-title', 'a page of the site has it']],
    'add their paths to src/lib/paths.ts',
  );
});

test('an address is refused for one of four reasons, and free else', () => {
  const find = createReservationFinder(['mine']);
  const slugs = [
    'mine',
    'index',
    '7',
    'aux',
    'com1',
    'lpt0',
    'com10',
    '7a',
    'page',
    'con-man',
    'a',
  ];
  assert.deepEqual(
    slugs.map((slug) => find(slug) ?? 'free'),
    [
      'a page of the site has it',
      'it is that of the list of all papers',
      'numbers are the pages of a list',
      ...Array.from({ length: 3 }, () => 'Windows has no file of that name'),
      ...Array.from({ length: 5 }, () => 'free'),
    ],
  );
});
