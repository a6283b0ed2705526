import { z } from 'astro/zod';

/** Segments of letters, digits, `-`, `_`, `~` and inner `.` between slashes, as `/repo/` or `/`. */
const basePath = /^\/(?:[\w~-][\w.~-]*\/)*$/;

/** A base path as people write it → with a slash at both ends: `repo → /repo/`, empty → `/`. */
export function toBase(written: string): string {
  return `/${written}/`.replace(/\/+/g, '/');
}

/** A base path as people write it, with a slash at both ends. */
export const baseSchema = z
  .string()
  .transform(toBase)
  .refine((base) => basePath.test(base), {
    message: 'must be a path such as / or /repo/',
  });

/** What a built site says of itself in `offprint.json`: its base path and the address it is published at. */
export const siteInfoSchema = z.object({
  base: baseSchema.default('/'),
  site: z.url({ protocol: /^https?$/ }).optional(),
});

/** A built site's base path, and its address when it has one. */
export type SiteInfo = z.output<typeof siteInfoSchema>;
