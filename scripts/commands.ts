import type { Command } from './io/command.ts';

/** The commands by their names, loaded when they are wanted, in the order in which a curator meets them. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  init: () => import('./init.ts'),
  convert: () => import('./convert.ts'),
  enrich: () => import('./enrich.ts'),
  build: () => import('./build.ts'),
  serve: () => import('./serve.ts'),
  hosting: () => import('./hosting.ts'),
  dev: () => import('./dev.ts'),
  check: () => import('./check-site.ts'),
  epub: () => import('./epub.ts'),
  topics: () => import('./topics.ts'),
  index: () => import('./index-search.ts'),
  worker: () => import('./write-worker.ts'),
};
