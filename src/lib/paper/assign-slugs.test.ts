import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assignSlugs } from './assign-slugs.ts';

const hash = (text: string): string => `hash${text}`.padEnd(16, '0');
const wish = (key: string, title: string) => ({ key, title, redirects: [] });
const assign = (wishes: Parameters<typeof assignSlugs>[0], inUse: string[] = []) =>
  Object.fromEntries(assignSlugs(wishes, { hash, inUse }));

test('two papers never share a slug: the second carries a tag from its key', () => {
  assert.deepEqual(assign([wish('a', 'One: Title'), wish('b', 'One! Title')]), {
    a: 'one-title',
    b: 'one-title-hashb000',
  });
});

test('a published slug stays, also when its paper comes later', () => {
  assert.deepEqual(
    assign(
      [wish('a', 'One Title'), { ...wish('b', 'One Title'), published: 'one-title' }],
      ['one-title'],
    ),
    {
      a: 'one-title-hasha000',
      b: 'one-title',
    },
  );
});

test('former slugs, those of orphans, and addresses that lists need are not given away', () => {
  const former = { ...wish('a', 'New'), published: 'new', redirects: ['old'] };
  assert.deepEqual(
    assign(
      [former, wish('b', 'Old'), wish('c', 'By Title'), wish('d', '2'), wish('e', 'Gone')],
      ['gone'],
    ),
    {
      a: 'new',
      b: 'old-hashb000',
      c: 'by-title-hashc000',
      d: '2-hashd000',
      e: 'gone-hashe000',
    },
  );
});
