import assert from 'node:assert/strict';
import { test } from 'node:test';
import { digestFormatSchema, toDigestFormats } from './digest-format.ts';
import { digestFormats, findFormat, withOwnFormats } from './formats.ts';

const tea = {
  name: 'tea',
  description: 'teas that a shop sells',
  endings: ['.tea'],
  signature: 'the word tea on its first line',
  isFormat: (text: string) => text.startsWith('tea'),
  parse: () => ({ furniture: [], entries: [], leftOut: [] }),
};

test('a module’s exports that are formats are taken, its helpers are not', () => {
  assert.deepEqual(toDigestFormats({ default: tea, toCups: () => 3, limit: 4 }, 'src/tea.ts'), [
    tea,
  ]);
});

test('a module without a format is told what one is', () => {
  const message =
    'src/tea.ts exports no digest format, which is an object with name, description, endings, signature, isFormat, furniture, parse';
  for (const module of [{}, undefined, 'tea', { default: 5 }]) {
    assert.throws(() => toDigestFormats(module, 'src/tea.ts'), { message });
  }
});

test('a format that lacks something is told what, in words', () => {
  const { signature: _, ...rest } = tea;
  const broken = { ...rest, name: 'Tea!', endings: ['tea'], parse: 'later', ending: '.tea' };
  assert.throws(() => toDigestFormats({ tea: broken }, 'src/tea.ts'), {
    message: [
      'src/tea.ts: tea is no digest format: name: must be a-z, 0-9 and dashes, as in csl-json',
      'endings.0: must be a dot, then a-z or 0-9, as in .bib',
      'signature: Invalid input: expected string, received undefined',
      'parse: must be a function of the text',
      'Unrecognized key: "ending"',
    ].join('; '),
  });
});

test('a site’s own formats come first, and take the place of one of the same name', () => {
  const own = withOwnFormats([tea, { ...tea, name: 'bibtex', isFormat: () => false }]);
  const names = digestFormats.map(({ name }) => name).filter((name) => name !== 'bibtex');
  assert.deepEqual(
    own.map(({ name }) => name),
    ['tea', 'bibtex', ...names],
  );
  assert.equal(findFormat('tea, or @misc{a}', { formats: own })?.name, 'tea');
  assert.throws(() => withOwnFormats([tea, tea]), {
    message: 'two digest formats have the name tea: rename one of them',
  });
});

test('every format of the registry is whole, and no two share a name', () => {
  assert.deepEqual(
    digestFormats.map((format) => digestFormatSchema.parse(format)),
    digestFormats,
  );
  assert.equal(new Set(digestFormats.map(({ name }) => name)).size, digestFormats.length);
});
