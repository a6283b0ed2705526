import { defineConfig } from '@playwright/test';
import { getLaunchOptions } from './browser.ts';

const isCi = (process.env.CI ?? '') !== '';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  retries: 0,
  reporter: isCi ? 'list' : 'line',
  use: { launchOptions: getLaunchOptions() },
});
