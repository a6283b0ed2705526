import { paths } from '#lib/paths.ts';
import { listRoutes } from '../../src/integration/list-routes.ts';
import type { Site } from './site.ts';

/** `/papers/reading-list`, `/papers/reading-list/[...page]` → `reading-list` */
const belowPapers = new RegExp(`^/${paths.papers}([^/[\\]]+)(?:/|$)`);

/** The names of an owner's own pages below `papers/`: no paper can have such an address. */
export function listOwnPages({ pages }: Site): string[] {
  const names = listRoutes(pages).flatMap(({ pattern }) => belowPapers.exec(pattern)?.[1] ?? []);
  return [...new Set(names)];
}
