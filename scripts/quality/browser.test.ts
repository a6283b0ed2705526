import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findInstalledBrowser, getLaunchOptions } from './browser.ts';

/** Flags that would switch off what the browser tests are to find. */
const forbiddenFlags = [
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

test('CHROME_PATH names the browser before all others', () => {
  const before = process.env.CHROME_PATH;
  process.env.CHROME_PATH = '/opt/my/chrome';
  assert.equal(findInstalledBrowser(), '/opt/my/chrome');
  assert.equal(getLaunchOptions().executablePath, '/opt/my/chrome');
  if (before === undefined) delete process.env.CHROME_PATH;
  else process.env.CHROME_PATH = before;
});

test('the browser keeps its own security', () => {
  const args = getLaunchOptions().args ?? [];
  assert.deepEqual(
    forbiddenFlags.filter((flag) => args.includes(flag)),
    [],
  );
});

test('the libraries of the bundled browser are for its process only', () => {
  getLaunchOptions();
  assert.doesNotMatch(process.env.LD_LIBRARY_PATH ?? '', /offprint-chromium/);
});
