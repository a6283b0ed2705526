import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { getLaunchOptions } from '../scripts/quality/browser.ts';

const isCi = (process.env.CI ?? '') !== '';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: isCi,
  // A test drives a browser and a server beside itself: more of them than cores only wait for each other.
  workers: availableParallelism(),
  retries: 0,
  // Patience, not speed: on a busy machine a page may take long, and a test that hangs shall end.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: isCi ? 'list' : 'line',
  use: { launchOptions: getLaunchOptions() },
});
