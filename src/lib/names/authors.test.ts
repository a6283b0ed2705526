import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Author, Name } from '#lib/name-schema.ts';
import { renderAuthor, toAuthor, toAuthorOf, toKeptAuthors, toNames } from './authors.ts';

test('a name is kept as shown where that gives its parts again, else with them', () => {
  assert.equal(toAuthor('Costa, Jr., Paul T.'), 'Paul T. Costa Jr.');
  assert.equal(toAuthorOf({ given: 'Ada', family: 'Lovelace' }), 'Ada Lovelace');
  assert.equal(toAuthorOf({ literal: 'American Heart Association' }), 'American Heart Association');
  assert.deepEqual(toAuthorOf({ literal: 'IST Austria' }), { literal: 'IST Austria' });
  assert.deepEqual(toAuthorOf({ given: 'Gabriel', family: 'García Márquez' }), {
    given: 'Gabriel',
    family: 'García Márquez',
  });
  assert.equal(toAuthor(' * '), undefined);
});

test('names go through what a paper keeps, and come out in their parts', () => {
  const names: Name[] = [
    { given: 'Ada', family: 'Lovelace' },
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
    { given: 'Gabriel', family: 'García Márquez' },
    { given: 'Anton', particle: 'van den', family: 'Hengel' },
    { given: 'Toan', family: 'Van Nguyen' },
    { given: '小明', family: '王' },
    { literal: 'IST Austria' },
    { literal: 'Barnes and Noble' },
    { family: 'Du', given: 'Y.', particle: "d'" },
  ];
  const kept = toKeptAuthors(names);
  assert.deepEqual(toNames(kept), names);
  assert.deepEqual(kept, {
    authors: [
      'Ada Lovelace',
      'Paul T. Costa Jr.',
      'Gabriel García Márquez',
      'Anton van den Hengel',
      'Toan Van Nguyen',
      '王小明',
      'IST Austria',
      'Barnes and Noble',
      "Y. d'Du",
    ],
    names: {
      'Gabriel García Márquez': { given: 'Gabriel', family: 'García Márquez' },
      'Toan Van Nguyen': { given: 'Toan', family: 'Van Nguyen' },
      王小明: { given: '小明', family: '王' },
      'IST Austria': { literal: 'IST Austria' },
      "Y. d'Du": { family: 'Du', given: 'Y.', particle: "d'" },
    },
  });
});

test('what is kept stays what it is', () => {
  const kept: Author[] = ['Ada Lovelace', { literal: 'IST Austria' }, 'Gemini Team', 'Plato'];
  assert.deepEqual(
    kept.map((author) => toAuthor(author)),
    kept,
  );
  assert.deepEqual(kept.map(renderAuthor), ['Ada Lovelace', 'IST Austria', 'Gemini Team', 'Plato']);
});
