import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'astro/zod';
import { parse, parseDocument } from 'yaml';
import { digestFormats } from '#lib/digest/formats.ts';

const root = join(import.meta.dirname, '..');
/** A step's action with its commit and version: `uses: actions/checkout@3d3c… # v7.0.1`. */
const usesLine = /^\s*(?:- )?uses: (.*)$/gm;
const pinned = /^([\w-]+\/[\w-]+)@([0-9a-f]{40}) # (v\d+\.\d+\.\d+)$/;

const listYaml = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(folder, name))
    .sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const siteWorkflow = 'src/template/.github/workflows/publish.yml';
const files = [...listYaml('.github'), siteWorkflow];
const workflowSchema = z.object({ permissions: z.record(z.string(), z.string()) });
const formSchema = z.object({
  body: z.array(
    z.object({ id: z.string(), attributes: z.object({ options: z.array(z.string()).optional() }) }),
  ),
});

const listUses = (file: string): string[] =>
  [...read(file).matchAll(usesLine)].map(([, uses = '']) => uses);

test('every file of .github, and the workflow of new sites, is YAML', () => {
  const problems = files.flatMap((file) => {
    const { errors, warnings } = parseDocument(read(file));
    return [...errors, ...warnings].map(({ message }) => `${file}: ${message}`);
  });
  assert.deepEqual(problems, []);
});

test('every action is named by its commit, with its version beside it', () => {
  const loose = files.flatMap((file) =>
    listUses(file)
      .filter((uses) => !pinned.test(uses))
      .map((uses) => `${file}: ${uses}`),
  );
  assert.deepEqual(loose, []);
});

test('an action has one commit everywhere, in the workflow of new sites, too', () => {
  const commits = Map.groupBy(files.flatMap(listUses), (uses) => uses.split('@')[0]);
  const several = [...commits.values()]
    .map((uses) => [...new Set(uses)])
    .filter(({ length }) => length > 1);
  assert.deepEqual(several, []);
});

test('the workflow of new sites runs on the Node of this project', () => {
  const major = read('.nvmrc').split('.')[0];
  const versions = [...read(siteWorkflow).matchAll(/node-version: '(\d+)'/g)].map(([, v]) => v);
  assert.deepEqual(versions, [major]);
});

test('no workflow has more rights than it names job by job', () => {
  const rights = files
    .filter((file) => file.includes('workflows'))
    .map((file) => [file, workflowSchema.parse(parse(read(file))).permissions]);
  assert.deepEqual(rights, [
    ['.github/workflows/publish.yml', {}],
    ['.github/workflows/test.yml', { contents: 'read' }],
    [siteWorkflow, {}],
  ]);
});

test('the form for a digest offers every format', () => {
  const { body } = formSchema.parse(parse(read('.github/ISSUE_TEMPLATE/digest.yml')));
  const format = body.find(({ id }) => id === 'format');
  const wanted = [...digestFormats.map(({ name }) => name), 'another, or I don’t know'];
  assert.deepEqual(
    format?.attributes.options,
    wanted,
    `.github/ISSUE_TEMPLATE/digest.yml must offer ${wanted.join(', ')}`,
  );
});
