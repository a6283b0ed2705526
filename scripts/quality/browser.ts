import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { getBundledBrowser, unpackBundledBrowser } from './bundled-browser.ts';

/** Where Chromium and Chrome are installed on Linux and macOS. */
const installPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
];

/** Their names on PATH. */
const commandNames = ['chromium', 'google-chrome', 'google-chrome-stable'];

/**
 * Flags for a browser without sandbox, GPU or network of its own.
 * Not those of `@sparticuz/chromium`: they switch off site isolation and the same-origin policy, which is to be tested.
 * No name but the machine's own is resolved, so that no test can depend on another host.
 */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
];

/** How the tests launch a browser: CHROME_PATH, else an installed Chromium or Chrome, else the one npm brought along. */
export function getLaunchOptions(): LaunchOptions {
  const installed = findInstalledBrowser();
  if (installed !== undefined) return { executablePath: installed, args: flags };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Chromium or Chrome, or set CHROME_PATH to one.');
  }
  const { executablePath, env } = getBundledBrowser();
  return { executablePath, env: { ...process.env, ...env }, args: flags };
}

/** Makes the browser of {@link getLaunchOptions} ready: unpacks it when it is the bundled one. */
export async function prepareBrowser(): Promise<LaunchOptions> {
  if (findInstalledBrowser() === undefined) await unpackBundledBrowser();
  return getLaunchOptions();
}

/** The path of the Chromium or Chrome that CHROME_PATH names or the machine has; undefined when there is none. */
export function findInstalledBrowser(): string | undefined {
  const named = process.env.CHROME_PATH ?? '';
  if (named !== '') return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders
    // Ubuntu's snap can't read profiles in /tmp, where Playwright keeps them.
    .filter((folder) => !folder.startsWith('/snap/'))
    .flatMap((folder) => commandNames.map((name) => join(folder, name)));
  return [...installPlaces, ...onPath, chromium.executablePath()].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
