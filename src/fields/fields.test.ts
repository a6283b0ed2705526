import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { compileTopics } from '#lib/topics/assign-topics.ts';
import { type Topic, topicSchema } from '#lib/topics/topic-schema.ts';
import { fieldNames } from './fields.ts';

/** What a field has in place of papers: invented ones, each with the topic that it is about. */
const exampleSchema = z.array(
  z.strictObject({ topic: z.string(), title: z.string(), abstract: z.string() }),
);
const synonymSchema = z.strictObject({
  acronyms: z.array(z.tuple([z.string(), z.string()])),
  synonyms: z.array(z.array(z.string()).min(2)),
});
type Example = z.output<typeof exampleSchema>[number];

const read = (...path: string[]): string =>
  readFileSync(join(import.meta.dirname, ...path), 'utf8');

function readTopic(field: string, file: string): Topic & { body: string } {
  const parsed = parseFrontMatter(read(field, 'topics', file));
  if (!parsed.ok) throw new Error(`${field}/topics/${file}: ${parsed.reason}`);
  return {
    slug: file.replace('.md', ''),
    body: parsed.body,
    ...topicSchema.parse(parsed.data),
  };
}

const withTopics = fieldNames.filter((name) => name !== 'empty');
const packs = withTopics.map((name) => {
  const topics = readdirSync(join(import.meta.dirname, name, 'topics')).map((file) =>
    readTopic(name, file),
  );
  const examples = exampleSchema.parse(parse(read('fixtures', `${name}.yaml`)));
  return { name, topics, examples, matcher: compileTopics(topics) };
});
type Pack = (typeof packs)[number];

const topicOf = ({ matcher }: Pack, paper: Example): string | undefined =>
  matcher.assign(paper)[0]?.topic;

test('the list of fields is the list of folders', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'fixtures')
    .map(({ name }) => name);
  assert.deepEqual(folders.sort(), [...fieldNames].sort());
  assert.equal(existsSync(join(import.meta.dirname, 'empty', 'topics')), false);
});

for (const name of fieldNames) {
  test(`${name}: no abbreviation and no group of words stands twice`, () => {
    const { acronyms, synonyms } = synonymSchema.parse(parse(read(name, 'synonyms.yaml')));
    const lines = [...acronyms, ...synonyms].map((line) => line.join(', '));
    assert.deepEqual(lines, [...new Set(lines)]);
  });
}

for (const pack of packs) {
  test(`${pack.name}: every topic has an introduction and an example`, () => {
    const slugs = pack.topics.map(({ slug }) => slug).sort();
    assert.deepEqual([...new Set(pack.examples.map(({ topic }) => topic))].sort(), slugs);
    assert.deepEqual(
      pack.topics.filter(({ body }) => body.trim().length < 100).map(({ slug }) => slug),
      [],
    );
  });

  test(`${pack.name}: each example gets its topic`, () => {
    assert.deepEqual(
      pack.examples.map((example) => [example.title, topicOf(pack, example)]),
      pack.examples.map(({ title, topic }) => [title, topic]),
    );
  });
}

/** The examples of other fields that a field takes for its own. */
function findTaken(pack: Pack): string[] {
  return packs
    .filter((other) => other !== pack)
    .flatMap(({ examples }) => examples)
    .flatMap((example) => {
      const topic = topicOf(pack, example);
      return topic === undefined ? [] : [`${topic}: ${example.title}`];
    });
}

test('a field leaves the papers of other fields alone, but for what both are about', () => {
  const taken = packs
    .filter(({ name }) => name !== 'machine-learning')
    .map((pack): [string, string[]] => [pack.name, findTaken(pack)]);
  assert.deepEqual(Object.fromEntries(taken), {
    physics: [
      'statistical-physics: Mixing times of random walks on dynamical percolation clusters',
    ],
    biology: [],
    mathematics: ['probability: Critical exponents of directed percolation with long-range memory'],
  });
});
