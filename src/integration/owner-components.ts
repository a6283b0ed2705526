import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What is used of Vite's resolving. */
interface Resolver {
  resolve: (
    id: string,
    importer: string | undefined,
    options: { skipSelf: boolean },
  ) => Promise<{ id: string } | null>;
}

/** What is used of a Vite plugin. */
export interface OwnerComponents {
  name: string;
  enforce: 'pre';
  resolveId: (
    this: Resolver,
    id: string,
    importer: string | undefined,
  ) => Promise<string | undefined>;
}

/** Folders whose files an owner may replace. */
const replaceable = /^(?:components|layouts)\/[\w-]+\.astro$/;

/**
 * A component or layout of the site's own `src/` takes the place of ours of the same name; one that wraps ours imports it
 * as `offprint/components/Name.astro`.
 */
export function ownerComponents(ourSource: string, ownSource: string): OwnerComponents {
  return {
    name: 'offprint:owner-components',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (!id.endsWith('.astro') || ourSource === ownSource) return undefined;
      const found = await this.resolve(id, importer, { skipSelf: true });
      const name = found ? relative(ourSource, found.id).replaceAll(sep, '/') : '';
      const own = join(ownSource, name);
      if (!replaceable.test(name) || importer === own || !existsSync(own)) return undefined;
      return own;
    },
  };
}
