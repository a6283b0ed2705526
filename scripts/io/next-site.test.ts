import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { lstatSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { changeSite } from './change-site.ts';
import { beginSite } from './next-site.ts';
import { restoreSite } from './site-place.ts';

let root = '';
let out = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-next-'));
  out = join(root, 'dist');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Makes a site of one file, which says `text`. */
function make(text: string): void {
  const next = beginSite({ root, out });
  writeFileSync(join(next.folder, 'index.html'), text);
  next.putInPlace();
}

const read = (folder: string): string => readFileSync(join(folder, 'index.html'), 'utf8');
const beside = (): string[] => readdirSync(join(root, '.offprint')).sort();

test('a site takes its place when it is whole; the one of before stands until then and is kept beside it', () => {
  make('old');
  const next = beginSite({ root, out });
  writeFileSync(join(next.folder, 'index.html'), 'new');
  assert.equal(read(out), 'old');
  next.putInPlace();
  assert.deepEqual([read(out), read(join(root, '.offprint/dist.former'))], ['new', 'old']);
  assert.deepEqual(beside(), ['.gitignore', 'dist.former']);
  assert.equal(readFileSync(join(root, '.offprint/.gitignore'), 'utf8'), '*\n');
});

test('a site that is given up leaves nothing, and the one of before stands', () => {
  make('old');
  beginSite({ root, out }).discard();
  assert.deepEqual([read(out), beside()], ['old', ['.gitignore']]);
});

test('what another run is making is let alone as long as it runs', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()']);
  const other = join(root, `.offprint/dist.next-${child.pid ?? 0}-abc`);
  mkdirSync(other, { recursive: true });
  make('new');
  assert.ok(statSync(other).isDirectory());
  child.kill('SIGKILL');
  await once(child, 'close');
  beginSite({ root, out }).discard();
  assert.throws(() => statSync(other), { code: 'ENOENT' });
});

test('what was killed between its two renames is put in place by whoever looks for the site next', () => {
  make('old');
  mkdirSync(join(root, '.offprint/dist.ready-1-abc'));
  writeFileSync(join(root, '.offprint/dist.ready-1-abc/index.html'), 'new');
  renameSync(out, join(root, '.offprint/dist.former'));
  restoreSite(out);
  assert.deepEqual([read(out), beside()], ['new', ['.gitignore', 'dist.former']]);
});

test('a site that was taken away stays away', () => {
  make('old');
  make('new');
  rmSync(out, { recursive: true });
  restoreSite(out);
  assert.throws(() => statSync(out), { code: 'ENOENT' });
});

test('a link stays a link, also one that leads nowhere yet', () => {
  symlinkSync('elsewhere/www', out);
  mkdirSync(join(root, 'elsewhere'));
  make('one');
  make('two');
  assert.ok(lstatSync(out).isSymbolicLink());
  assert.deepEqual([read(out), read(join(root, 'elsewhere/.offprint/www.former'))], ['two', 'one']);
});

test('the folder is as open to others as it was', () => {
  mkdirSync(out, { mode: 0o750 });
  make('new');
  assert.equal(statSync(out).mode & 0o777, 0o750);
});

test('nothing is built over what an owner wrote, nor over a file', () => {
  const refusal = (folder: string): string =>
    `${folder} holds what you wrote: name another folder with --out`;
  for (const folder of [root, join(root, '..'), join(root, 'content'), join(root, 'src/pages')])
    assert.throws(() => beginSite({ root, out: folder }), { message: refusal(join(folder)) });
  writeFileSync(out, 'a file');
  assert.throws(() => beginSite({ root, out }), {
    message: `${out} is no folder: move it away, or name another with --out`,
  });
});

test('a change of a site leaves it alone when it fails, and shares what stays the same', async () => {
  make('old');
  mkdirSync(join(out, 'a'));
  writeFileSync(join(out, 'a/same.txt'), 'same');
  const { ino } = statSync(join(out, 'a/same.txt'));
  const fails = changeSite({ root, out }, (folder) => {
    rmSync(join(folder, 'index.html'));
    return Promise.reject(new Error('no'));
  });
  await assert.rejects(fails, { message: 'no' });
  assert.equal(read(out), 'old');
  await changeSite({ root, out }, (folder) => {
    rmSync(join(folder, 'index.html'));
    writeFileSync(join(folder, 'index.html'), 'new');
    return Promise.resolve();
  });
  assert.equal(read(out), 'new');
  assert.equal(statSync(join(out, 'a/same.txt')).ino, ino);
  assert.equal(read(join(root, '.offprint/dist.former')), 'old');
});

/** Makes one site after another, of two hundred files that all say the same, and tells when it has begun. */
const endless = `
  import { writeFileSync } from 'node:fs';
  import { beginSite } from ${JSON.stringify(join(import.meta.dirname, 'next-site.ts'))};
  const [root, out] = process.argv.slice(1);
  for (let count = 0; ; count++) {
    const next = beginSite({ root, out });
    for (let file = 0; file < 200; file++) writeFileSync(next.folder + '/' + file, String(count));
    next.putInPlace();
    if (count % 3 === 2) console.log(count);
  }`;

test('whatever kills the process, the site is a whole one, also with two of them', async () => {
  for (let run = 0; run < 5; run += 1) {
    const children = [1, 2].map(() =>
      spawn(process.execPath, ['--input-type=module', '-e', endless, root, out], {
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    );
    await Promise.all(children.map(({ stdout }) => once(stdout, 'data')));
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map((child) => once(child, 'close')));
    restoreSite(out);
    const texts = readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8'));
    assert.deepEqual([texts.length, new Set(texts).size], [200, 1]);
  }
  const last = beginSite({ root, out });
  last.discard();
  await last.cleared;
  assert.deepEqual(beside(), ['.gitignore']);
});
