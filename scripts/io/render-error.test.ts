import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { renderError } from './render-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-error-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a curator reads of an error that something throws. */
function say(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return renderError(error).replaceAll(folder, '/site');
  }
  return '';
}

const untouched = 'files that were there are as they were';
const toSystemError = (code: string, path?: string): Error =>
  Object.assign(new Error(`${code}: write`), { code, syscall: 'write', path });

test('an error of the system is a line with the path and what happened', () => {
  mkdirSync(join(folder, 'a.md'));
  writeFileSync(join(folder, 'file'), '');
  assert.equal(
    say(() => readFileSync(join(folder, 'none'))),
    `/site/none: it is not there; ${untouched}`,
  );
  assert.equal(
    say(() => {
      mkdirSync(join(folder, 'file/under'));
    }),
    `/site/file/under: a file is where a folder should be; ${untouched}`,
  );
  assert.equal(renderError(toSystemError('ENOSPC')), `the disk is full; ${untouched}`);
});

test('a path is said as a person finds it, however deep the error lies', () => {
  const path = join(process.cwd(), '.offprint/dist.next-12-abc/papers/a.html.12.tmp');
  const error = new Error('Could not write it', { cause: toSystemError('EROFS', path) });
  assert.equal(renderError(error), `dist/papers/a.html: the disk can only be read; ${untouched}`);
});

test('any other error says its message and causes, on one line', () => {
  const error = new Error('**papers** can’t be read:\n  title', { cause: new Error('no luck') });
  assert.equal(renderError(error), 'papers can’t be read: title: no luck');
  assert.equal(renderError('no'), 'no');
});

test('a full disk that the bundler meets is said like any other', () => {
  const error = new Error(
    'Build failed: \u001b[31mFailed to write file in /site/dist/a.mjs\nCaused by:\n No space left on device (os error 28)\nStack backtrace:\n 0: <unknown>',
  );
  assert.equal(renderError(error), `/site/dist/a.mjs: the disk is full; ${untouched}`);
});
