import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { metadataSchema, pageSchema } from '#lib/schema.ts';

const template = join(import.meta.dirname, '..', 'src', 'template');
const read = (file: string): string => readFileSync(join(template, file), 'utf8');
const files = readdirSync(template, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(template.length + 1))
  .sort();
/** What is filled in when a site is made, as `{{title}}`; `${{ … }}` is GitHub’s. */
const placeholder = /(?<!\$)\{\{(.*?)\}\}/g;

test('a title in README is all that a new site fills in', () => {
  const found = files.flatMap((file) =>
    [...read(file).matchAll(placeholder)].map(([, name]) => `${file}: ${name ?? ''}`),
  );
  assert.deepEqual(found, ['README.md: title']);
});

test('no file has a name that npm leaves out of a package', () => {
  assert.deepEqual(
    files.filter((file) => /(?:^|\/)\.(?:gitignore|npmrc|npmignore)$/.test(file)),
    [],
  );
});

test('the page about the site is a page', () => {
  const parsed = parseFrontMatter(read('content/pages/about.md'));
  assert.equal(pageSchema.safeParse(parsed.ok && parsed.data).success, true);
});

test('README of the content names every field of metadata that people write', () => {
  const text = read('content/README.md');
  const missing = Object.keys(metadataSchema.shape)
    .filter((field) => field !== 'found')
    .filter((field) => !text.includes(`\`${field}\``));
  assert.deepEqual(missing, []);
});
