import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { OptionsError, parseOptions, type SiteOptions } from '../../src/options.ts';
import { UsageError } from './command.ts';
import { restoreSite } from './site-place.ts';

/** A site as commands find it: its folder, where it is built, and what its owner says. */
export interface Site {
  /** As given. */
  root: string;
  /** Absolute path of the built site. */
  out: string;
  /** Absolute path of the folder of its owner's own pages. */
  pages: string;
  options: SiteOptions;
}

/** Where to find a site. */
export interface SitePlace {
  root: string;
  /** Relative to the root. */
  out?: string | undefined;
}

/** The names that Astro gives its configuration, in its order. */
const configNames = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/** What is read of a configuration. */
const configSchema = z.object({
  default: z.object({
    outDir: z.string().default('dist'),
    srcDir: z.string().default('src'),
    integrations: z.array(z.unknown()).default([]),
  }),
});
const integrationSchema = z.object({ name: z.literal('offprint'), written: z.unknown() });

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function findConfig(root: string): Promise<string | undefined> {
  for (const name of configNames) if (await isFile(join(root, name))) return join(root, name);
  return undefined;
}

async function loadConfig(path: string): Promise<z.output<typeof configSchema>['default']> {
  const loaded: unknown = await import(pathToFileURL(resolve(path)).href).catch(
    (cause: unknown) => {
      throw new OptionsError(
        `${path} can't be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      );
    },
  );
  const config = configSchema.safeParse(loaded);
  if (!config.success)
    throw new OptionsError(`${path} must export a configuration as its default.`);
  return config.data.default;
}

/** Finds a site and reads what its owner says; a folder without a configuration is a site with our defaults. */
export async function openSite({ root, out }: SitePlace): Promise<Site> {
  const path = await findConfig(root);
  const config = path === undefined ? undefined : await loadConfig(path);
  const written = (config?.integrations.flat(9) ?? []).flatMap((one) => {
    const found = integrationSchema.safeParse(one);
    return found.success ? [found.data.written] : [];
  });
  if (path !== undefined && written.length !== 1)
    throw new OptionsError(`${path} must name offprint({ … }) once among its integrations.`);
  const built = resolve(root, out ?? config?.outDir ?? 'dist');
  restoreSite(built);
  return {
    root,
    out: built,
    pages: resolve(root, config?.srcDir ?? 'src', 'pages'),
    options: parseOptions(written[0] ?? {}, process.env),
  };
}

/** The same for a command that reads `content/`: without one, it says so. */
export async function openContent(place: SitePlace): Promise<Site> {
  const isThere = await stat(join(place.root, 'content')).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isThere)
    throw new UsageError(
      `There is no content/ in ${place.root}: name the site's folder with --root.`,
    );
  return openSite(place);
}
