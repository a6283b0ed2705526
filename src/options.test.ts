import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { OptionsError, paperColour, parseOptions } from './options.ts';

test('without options everything has a default', () => {
  const { title, base, language, limits, home } = parseOptions({});
  assert.deepEqual(
    { title, base, language, perPage: limits.papersPerPage, heading: home.heading },
    {
      title: 'Offprint',
      base: '/',
      language: 'en',
      perPage: 50,
      heading: 'Research digests, worth keeping',
    },
  );
});

test('the environment says where the site stands, and a base gets its slashes', () => {
  const environment = { OFFPRINT_SITE: 'https://a.example', OFFPRINT_BASE: 'repo' };
  const { site, base } = parseOptions({ site: 'https://b.example', base: '/x/' }, environment);
  assert.deepEqual({ site, base }, { site: 'https://a.example', base: '/repo/' });
  assert.equal(parseOptions({}, { OFFPRINT_BASE: '' }).base, '/');
});

for (const [options, complaint] of [
  [
    { titel: 'x' },
    'unknown key "titel" (did you mean "title"?): known are title, tagline, description, home, site, base, language, papersLanguage, papersWithoutAbstract, navigation, limits, icons, colours, digestFormats, citationFormats',
  ],
  [
    { limits: { papersPerpage: 9 } },
    'limits: unknown key "papersPerpage" (did you mean "papersPerPage"?): known are papersPerPage, papersWithFiles, papersInBook, authorPages, glossaryTerms, mappedPapers, papersPerFeed',
  ],
  [{ title: '' }, 'title: must say something'],
  [{ site: 'example.org' }, 'site: must be an address such as https://example.org'],
  [{ base: '/a b/' }, 'base: must be a path such as / or /repo/'],
  [
    { colours: { accent: { light: 'red', dark: '#fff' } } },
    'colours.accent.light: must be a colour such as #8c2f1b',
  ],
  [{ icons: { favicon: '../x.svg' } }, 'icons.favicon: must be a path inside the site'],
  [{ digestFormats: ['ris'] }, 'digestFormats.0: must begin with ./ and lead to a module'],
  [{ language: 'English' }, 'language: must be a language tag such as en or pt-BR'],
  ['Offprint', 'Invalid input: expected object, received string'],
] as const) {
  test(`options that say ${JSON.stringify(options)} are refused in words`, () => {
    assert.throws(
      () => parseOptions(options),
      new OptionsError(`The options of offprint({ … }) in astro.config.mjs: ${complaint}`),
    );
  });
}

test('the page’s colour is that of the style sheet', () => {
  const tokens = readFileSync(join(import.meta.dirname, 'styles/tokens.css'), 'utf8');
  assert.ok(tokens.includes(`--paper: light-dark(${paperColour}, `));
});
