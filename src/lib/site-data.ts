import { z } from 'astro/zod';
import { siteInfoSchema } from './site-info.ts';

/** Where a built site says what commands need to know of it. */
export const siteDataFile = 'offprint.json';

/** What a site's pages tell to what runs after them; all paths are relative to the base, as `src/lib/paths.ts` has them. */
export const siteDataSchema = siteInfoSchema.extend({
  /** Former addresses, and where they lead. */
  redirects: z.array(z.strictObject({ from: z.string(), to: z.string() })),
});

/** What a site's pages tell to what runs after them. */
export type SiteData = z.output<typeof siteDataSchema>;
