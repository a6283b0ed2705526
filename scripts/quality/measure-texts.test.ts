import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { command } from './measure-texts.ts';
import { runCommand } from './run-command.ts';

const digest = `@article{one, title = {A first title of $x$}, abstract = {Plain words, in one line.}}
@article{two, title = {A second title}, abstract = {A set \\{0, 1\\} of two.}}
`;

test('digests are measured where they lie', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-measure-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, '2025-03-18.bib');
  await writeFile(file, digest);
  const table = await runCommand(command, file);
  assert.deepEqual(
    table.out.split('\n').map((line) => line.replace(file, 'FILE').trim().replace(/ +/g, ' ')),
    ['file papers left out titles abstracts formulas unrendered', 'FILE 2 0 0 1 1 0', ''],
  );
  assert.deepEqual(await runCommand(command, file, '--list'), {
    code: 0,
    out: 'abstract of "A second title": A set {0, 1} of two.\n',
    errors: '',
  });
});

test('a file that is no digest’s, or none at all, is wrong usage', async () => {
  const { code, errors } = await runCommand(command, '/nowhere/2025-03-18.txt');
  assert.deepEqual(
    { code, first: errors.split('\n')[0] },
    { code: 2, first: "Can't read /nowhere/2025-03-18.txt." },
  );
  assert.equal((await runCommand(command)).code, 2);
});
