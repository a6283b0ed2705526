import { prepareBrowser } from '../scripts/quality/browser.ts';

/** Unpacks the browser before the workers start, so that they don't all do it at once. */
export default async function globalSetup(): Promise<void> {
  await prepareBrowser();
}
