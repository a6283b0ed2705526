import { prepareBrowser } from '../scripts/quality/browser.ts';
import { buildSites } from './sites.ts';

/** Unpacks the browser and builds the sites before the workers start, so that they don't all do it at once. */
export default async function globalSetup(): Promise<void> {
  await prepareBrowser();
  await buildSites();
}
