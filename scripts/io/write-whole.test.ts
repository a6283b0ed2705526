import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeWhole } from './write-whole.ts';

const folder = await mkdtemp(join(tmpdir(), 'offprint-write-'));
after(() => rm(folder, { recursive: true, force: true }));

/** Writes one file again and again, a million times one digit, and tells when it does. */
const endless = `
  import { writeWhole } from ${JSON.stringify(join(import.meta.dirname, 'write-whole.ts'))};
  for (let count = 0; ; count++) {
    await writeWhole(process.argv[1], String(count % 10).repeat(1_000_000));
    if (count === 2) console.log('writing');
  }`;

test('whatever kills the process, the file is a whole one', async () => {
  const path = join(folder, 'a/digits.txt');
  const child = spawn(process.execPath, ['--input-type=module', '-e', endless, path]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'close');
  assert.match(await readFile(path, 'utf8'), /^(\d)\1{999999}$/);
});

test('what can’t be written is named, and nothing is left of it', async () => {
  const path = join(folder, 'taken');
  await mkdir(join(path, 'full'), { recursive: true });
  await assert.rejects(writeWhole(path, 'text'), { message: `Could not write ${path}` });
  assert.deepEqual(
    (await readdir(folder)).filter((name) => name.endsWith('.tmp')),
    [],
  );
});
