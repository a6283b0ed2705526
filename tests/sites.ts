import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runOffprint } from '../scripts/quality/run-offprint.ts';

/** A site of `tests/fixtures/`, built for an address. */
interface BuiltSite {
  /** The fixture's folder. */
  fixture: string;
  base: string;
  /** The built folder, from the site's own. */
  out: string;
}

const sites = {
  'machine-learning': { fixture: 'machine-learning', base: '/', out: 'dist' },
  'machine-learning-base': { fixture: 'machine-learning', base: '/repo/', out: 'dist-base' },
  physics: { fixture: 'physics', base: '/', out: 'dist' },
  'reading-list': { fixture: 'reading-list', base: '/', out: 'dist' },
  notations: { fixture: 'notations', base: '/', out: 'dist' },
} satisfies Record<string, BuiltSite>;

/** The name of a site that specs can look at. */
export type SiteName = keyof typeof sites;

/** The names of all sites that specs can look at. */
export const siteNames = Object.keys(sites) as SiteName[];

/** Where a site lies: its root with `content/`, and its built folder. */
export function getSite(name: SiteName): { root: string; dist: string; base: string } {
  const { fixture, base, out } = sites[name];
  const root = toRoot(fixture);
  return { root, dist: join(root, out), base };
}

/** Copies the fixtures, makes their papers and builds every site anew: fixtures beside each other, one site's builds in turn. */
export async function buildSites(): Promise<void> {
  const builds = Map.groupBy(Object.values(sites), ({ fixture }) => fixture);
  await Promise.all(
    [...builds].map(async ([fixture, own]) => {
      const root = await copyFixture(fixture, fixture);
      for (const { base, out } of own) {
        const built = await runOffprint('build', '--root', root, '--base', base, '--out', out);
        if (built.code !== 0)
          throw new Error(`The fixture ${fixture} can't be built:\n${built.text}`);
      }
    }),
  );
}

/** Copies a fixture to a folder of `tests/.sites/` and makes its papers; gives the copy's root. */
export async function copyFixture(fixture: string, name: string): Promise<string> {
  const root = toRoot(name);
  await rm(root, { recursive: true, force: true });
  await cp(join(import.meta.dirname, 'fixtures', fixture), root, { recursive: true });
  const converted = await runOffprint('convert', '--root', root);
  if (converted.code !== 0)
    throw new Error(`The fixture ${fixture} can't be converted:\n${converted.text}`);
  return root;
}

/** Astro finds its packages from a site's folder upwards, so that copies lie inside the project. */
function toRoot(name: string): string {
  return join(import.meta.dirname, '.sites', name);
}
