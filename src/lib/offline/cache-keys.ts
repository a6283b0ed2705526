import { toPagePath } from '#lib/page-path.ts';

/** The start of the names of all caches of the site under a base; another site of the same host has another. */
export function toCachePrefix(base: string): string {
  return `offprint:${base}:`;
}

/** The name of the cache that holds one build of the site. */
export function toCacheName(base: string, build: string): string {
  return `${toCachePrefix(base)}${build}`;
}

/** A site's file → the path that it is kept under: pages by their folder, `/repo/papers/x/`. */
export function toKeptPath(file: string, base: string): string {
  return `${base}${toPagePath(file)}`;
}

/** Where a cache keeps which tabs go on with an older one: the worker's own note, and no file of the site. */
export function toTabsPath(base: string): string {
  return `${base}offline/old-tabs.json`;
}

/**
 * An address that a page asks for → the path that it is kept under, without `?q=`, `?highlight=`, Pagefind's `?ts=` and the
 * like; undefined when it is no part of the site.
 */
export function toRequestedPath(
  address: string,
  { origin, base }: { origin: string; base: string },
): string | undefined {
  const url = new URL(address);
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  return url.pathname.replace(/\/index\.html$/, '/');
}
