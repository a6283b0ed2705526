import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page or an endpoint that a file makes. */
export interface RouteFile {
  /** As Astro takes it: `/papers/[slug]`. */
  pattern: string;
  /** Absolute path. */
  file: string;
}

/** What becomes a page or an endpoint: `index.astro`, `rss.xml.ts`, `about.md`. */
const routeFile = /\.(?:astro|mdx?|html|ts|js)$/;
/** `[slug]`, `[...page]`: which name a parameter has makes no other route. */
const parameter = /\[(\.{3})?[^\]]+\]/g;

/** `topics/index.astro` → `/topics`, `papers/[slug].md.ts` → `/papers/[slug].md` */
export function toPattern(name: string): string {
  const path = name.replaceAll(sep, '/').replace(routeFile, '');
  return `/${path.replace(/(?:^|\/)index$/, '')}`;
}

/** The routes in a folder, in the order of their names; none where there is no folder. */
export function listRoutes(folder: string): RouteFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => routeFile.test(name) && !/(?:^|[/\\])_|\.test\./.test(name))
    .sort()
    .map((name) => ({ pattern: toPattern(name), file: join(folder, name) }));
}

const toShape = ({ pattern }: RouteFile): string => pattern.replace(parameter, '[$1]');

/**
 * Our routes without those for which the owner of the site has a page of the same name. Whichever name its parameter has,
 * unless that tells which of ours is meant.
 */
export function withoutOwned(
  routes: readonly RouteFile[],
  owned: readonly RouteFile[],
): RouteFile[] {
  const ours = new Set(routes.map(({ pattern }) => pattern));
  const patterns = new Set(owned.map(({ pattern }) => pattern));
  const shapes = new Set(owned.filter(({ pattern }) => !ours.has(pattern)).map(toShape));
  return routes.filter((route) => !patterns.has(route.pattern) && !shapes.has(toShape(route)));
}
