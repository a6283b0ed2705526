import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fieldNames } from '../src/fields/fields.ts';
import { runCommand } from './quality/run-command.ts';
import { command } from './init.ts';

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-init-'));
});

after(async () => {
  await rm(folder, { recursive: true, force: true });
});

const read = (...path: string[]): Promise<string> => readFile(join(folder, ...path), 'utf8');

test('a title of any signs stands in the settings as data and in README as text', async () => {
  const title = 'A "b" *c* <d> ${e} {{title}}';
  const { code, errors } = await runCommand(command, join(folder, 'signs'), '--title', title);
  assert.deepEqual({ code, errors }, { code: 0, errors: '' });
  assert.match(
    await read('signs', 'README.md'),
    /^# A "b" \\\*c\\\* \\<d\\> \$\{e\} \{\{title\}\}\n/,
  );
  const settings = await read('signs', 'astro.config.mjs');
  assert.ok(settings.includes(`title: ${JSON.stringify(title)},`));
});

for (const field of fieldNames) {
  test(`a site of ${field} begins with its topics and words`, async () => {
    const { code } = await runCommand(
      command,
      join(folder, field),
      '--title',
      'T',
      '--field',
      field,
    );
    assert.equal(code, 0);
    const pack = join(import.meta.dirname, '../src/fields', field, 'topics');
    const wanted = await readdir(pack).catch(() => []);
    const found = await readdir(join(folder, field, 'content/topics')).catch(() => []);
    assert.deepEqual(found.sort(), wanted.sort());
    assert.ok((await read(field, 'content', 'synonyms.yaml')).length > 0);
  });
}

test('a package.json that npm has written keeps what it says', async () => {
  const own = { name: 'mine', dependencies: { offprint: 'file:../x.tgz' } };
  const inside = await mkdtemp(join(folder, 'npm-'));
  await writeFile(join(inside, 'package.json'), JSON.stringify(own));
  assert.equal((await runCommand(command, inside, '--title', 'T')).code, 0);
  const written: unknown = JSON.parse(await readFile(join(inside, 'package.json'), 'utf8'));
  assert.partialDeepStrictEqual(written, { ...own, private: true, type: 'module' });
});

for (const [args, complaint] of [
  [[], 'Name one folder for the site, as in: offprint init my-site --title "My papers"'],
  [['x', '--title', ' '], 'A site needs a title, as in: --title "My papers"'],
  [
    ['x', '--title', 'T', '--field', 'law'],
    `There is no field law: --field takes ${fieldNames.join(', ')}.`,
  ],
] as const) {
  test(`offprint init ${args.join(' ')} is wrong usage, in words`, async () => {
    assert.deepEqual(await runCommand(command, ...args), {
      code: 2,
      out: '',
      errors: `${complaint}\nRun it with --help to see what it takes.\n`,
    });
  });
}

test('a folder that holds something is left as it is', async () => {
  const taken = await mkdtemp(join(folder, 'taken-'));
  await writeFile(join(taken, 'thesis.txt'), 'years of work');
  const { code, errors } = await runCommand(command, taken, '--title', 'T');
  assert.equal(code, 2);
  assert.match(errors, /holds thesis\.txt: name a new folder, or an empty one\./);
  assert.deepEqual(await readdir(taken), ['thesis.txt']);
});
