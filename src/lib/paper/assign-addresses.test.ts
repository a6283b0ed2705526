import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AddressWish, assignAddresses } from './assign-addresses.ts';
import { createReservationFinder } from './reserved-addresses.ts';

const hash = (text: string): string => `hash${text}`.padEnd(16, '0');
const wish = (key: string, title: string, more: Partial<AddressWish> = {}): AddressWish => ({
  key,
  title,
  former: more.published === undefined ? [] : [more.published],
  asked: [],
  ...more,
});

function assign(wishes: AddressWish[], { inUse = [], owned = [] }: Record<string, string[]> = {}) {
  const findReservation = createReservationFinder(owned);
  const { addresses, refused } = assignAddresses(wishes, { hash, inUse, findReservation });
  const entries = [...addresses].map(([key, { slug, redirects }]) => [
    key,
    [slug, ...redirects].join(' < '),
  ]);
  return {
    ...Object.fromEntries(entries),
    ...(refused.length > 0 && {
      refused: refused.map(({ key, field, slug, reason }) => `${key} ${field} ${slug}: ${reason}`),
    }),
  } as object;
}

test('two papers never share a slug: the second carries a tag from its key', () => {
  assert.deepEqual(assign([wish('a', 'One: Title'), wish('b', 'One! Title')]), {
    a: 'one-title',
    b: 'one-title-hashb000',
  });
});

test('a published slug stays, also when its paper comes later', () => {
  assert.deepEqual(
    assign([wish('a', 'One Title'), wish('b', 'One Title', { published: 'one-title' })], {
      inUse: ['one-title'],
    }),
    { a: 'one-title-hasha000', b: 'one-title' },
  );
});

test('former slugs, those of orphans, and addresses that the site needs are not given away', () => {
  const former = wish('a', 'New', { published: 'new', former: ['new', 'old'] });
  const titles = ['Old', 'By Title', '2', 'Gone', 'Index', 'CON', 'Lpt9', 'NUL.', 'My Page', 'Com'];
  assert.deepEqual(
    assign([former, ...titles.map((title, at) => wish(`k${at}`, title))], {
      inUse: ['new', 'gone'],
      owned: ['my-page'],
    }),
    {
      a: 'new < old',
      k0: 'old-hashk000',
      k1: 'by-title-hashk100',
      k2: '2-hashk200',
      k3: 'gone-hashk300',
      k4: 'index-hashk400',
      k5: 'con-hashk500',
      k6: 'lpt9-hashk600',
      k7: 'nul-hashk700',
      k8: 'my-page-hashk800',
      k9: 'com',
    },
  );
});

test('what metadata asks for is had, and the old address leads there', () => {
  assert.deepEqual(
    assign([
      wish('a', 'One', {
        published: 'one',
        wanted: 'better',
        former: ['one', 'older'],
        asked: ['x'],
      }),
      wish('b', 'Two', { wanted: 'own' }),
    ]),
    { a: 'better < older < one < x', b: 'own' },
  );
});

test('an address that the site needs is refused, wherever it is asked for', () => {
  assert.deepEqual(
    assign(
      [
        wish('a', 'One', { wanted: 'by-title', asked: ['2', 'nul'] }),
        wish('b', 'Two', { published: 'two', wanted: 'my-page' }),
        wish('c', 'Three', { published: 'con', former: ['con', '7', 'third'] }),
      ],
      { owned: ['my-page'] },
    ),
    {
      a: 'one',
      b: 'two',
      c: 'three < third',
      refused: [
        'a slug by-title: a page of the site has it',
        'b slug my-page: a page of the site has it',
        'c former con: Windows has no file of that name',
        'c former 7: numbers are the pages of a list',
        'a redirects 2: numbers are the pages of a list',
        'a redirects nul: Windows has no file of that name',
      ],
    },
  );
});

test('an address that another paper has or had is refused, and no paper is lost', () => {
  assert.deepEqual(
    assign([
      wish('a', 'One', { published: 'one', wanted: 'two' }),
      wish('b', 'Two', { published: 'two', wanted: 'three' }),
      wish('c', 'Three', { published: 'three' }),
      wish('d', 'Four', { wanted: 'new' }),
      wish('e', 'Five', { wanted: 'new', asked: ['one', 'free'] }),
      wish('f', 'Six', { asked: ['free', 'six', 'own'] }),
    ]),
    {
      a: 'one',
      b: 'two',
      c: 'three',
      d: 'new',
      e: 'five < free',
      f: 'six < own',
      refused: [
        'a slug two: "Two" has it, or had it',
        'b slug three: "Three" has it, or had it',
        'e slug new: "Four" has it, or had it',
        'e redirects one: "One" has it, or had it',
        'f redirects free: "Five" has it, or had it',
      ],
    },
  );
});
