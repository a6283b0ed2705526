import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { digestFormatSchema } from './digest-format.ts';
import { digestFormats, findFormat } from './formats.ts';
import { parseText } from './parse-digest.ts';
import { copies } from './page/fixtures/page-copies.ts';

const folder = join(import.meta.dirname, 'fixtures');
const fixtures = readdirSync(folder).filter((file) => file !== 'README.md');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** The format that a fixture is named for: the longest name that its own begins with. */
function toNamed(file: string): string | undefined {
  const names = digestFormats.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return names.find((name) => file.startsWith(`${name}.`) || file.startsWith(`${name}-`));
}

for (const { name, endings } of digestFormats) {
  test(`${name} has a good fixture with one of its endings`, () => {
    const good = endings.map((ending) => `${name}${ending}`);
    assert.equal(
      fixtures.filter((file) => good.includes(file)).length,
      1,
      `Put a short file of the format into src/lib/digest/fixtures as ${good.join(' or ')}.`,
    );
  });

  test(`${name} knows every line of its good fixture, and names its furniture`, () => {
    const good = fixtures.find((file) => endings.some((ending) => file === `${name}${ending}`));
    const { furniture = [], leftOut } = parseText(read(good ?? '')) ?? {};
    assert.deepEqual(leftOut, [], 'Claim the lines as a paper’s, or name them as furniture.');
    assert.ok(furniture.every((range) => range.name));
  });
}

for (const file of fixtures) {
  test(`${file} is told by its content alone`, () => {
    const named = toNamed(file);
    assert.ok(named, 'A fixture’s name begins with its format’s name.');
    assert.equal(
      findFormat(read(file))?.name,
      named,
      `The first format that takes it must be ${named}: see isFormat, and the order in formats.ts.`,
    );
  });
}

test('every copy of Hugging Face’s page is told as its text', () => {
  assert.deepEqual(
    copies.map(({ name, text }) => [name, findFormat(text)?.name]),
    copies.map(({ name }) => [name, 'hugging-face-text']),
  );
});

test('the format that takes any text is tried last', () => {
  assert.equal(digestFormats.at(-1)?.name, 'hugging-face-text');
});

test('every format written here is in the registry, and has its test beside it', async () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|fixtures/.test(file))
    .map((file) => join(import.meta.dirname, file));
  const known = new Set<unknown>(digestFormats);
  const written: unknown[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
    const formats = Object.values(module).filter(
      (value) => digestFormatSchema.safeParse(value).data,
    );
    if (formats.length === 0) continue;
    written.push(...formats);
    assert.match(
      relative(import.meta.dirname, file),
      /^(?:page|records|lists|mailing)[\\/]/,
      `${file} reads a digest: move it into the room of its kind`,
    );
    const missing = `Write a test beside ${file}, of a text and all that comes out.`;
    assert.ok(existsSync(file.replace(/\.ts$/, '.test.ts')), missing);
    assert.ok(
      formats.every((format) => known.has(format)),
      `Put what ${file} exports into digestFormats in formats.ts.`,
    );
  }
  assert.deepEqual(new Set(written), known);
});

test('what writes TeX itself says so, and its entries carry it', () => {
  const written = digestFormats.filter(({ tex }) => tex === 'written').map(({ name }) => name);
  assert.deepEqual(written, [
    'csl-json',
    'arxiv-atom',
    'arxiv-rss',
    'arxiv-mailing',
    'bibtex',
    'markdown-list',
  ]);
  const carried = fixtures.filter((file) =>
    parseText(read(file))?.entries.some(({ tex }) => tex === 'written'),
  );
  assert.deepEqual(
    carried,
    fixtures.filter((file) => written.includes(toNamed(file) ?? '')),
  );
});
