import { toPath, toSitePath } from '#lib/paths.ts';

/** A path of `src/lib/paths.ts` → what a link to it carries, with the site's base: `papers/x/` → `/repo/papers/x/`. */
export function toLink(path: string): string {
  return toPath(path, import.meta.env.BASE_URL);
}

/** The same as an absolute address: `papers/x/` → `https://example.org/repo/papers/x/`. */
export function toAddress(path: string): string {
  return new URL(toLink(path), import.meta.env.SITE).href;
}

/** The path of the page that is asked for, as `src/lib/paths.ts` has it. */
export function toOwnPath({ pathname }: URL): string {
  return toSitePath(pathname, import.meta.env.BASE_URL);
}
