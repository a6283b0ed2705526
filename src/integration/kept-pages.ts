import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { toSitePath } from '#lib/paths.ts';
import { readKept, writeKept } from './kept-file.ts';
import { type KeptSite, toFileHash } from './kept-site.ts';

type BuildStart = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:start']>>[0];
type Wrap = Extract<Parameters<BuildStart['setPrerenderer']>[0], (inner: never) => unknown>;
/** What renders Astro's pages. */
export type Prerenderer = ReturnType<Wrap>;
type Render = Prerenderer['render'];

/** A page of a build: its key, and the hash of the file that came of it. */
const keptPage = z.tuple([z.string(), z.string()]);
const pagesSchema = z.record(z.string(), keptPage);

/** Where pages of before are taken from. */
export interface KeptPages {
  base: string;
  site: KeptSite;
  /** The key of all code, once it is bundled. */
  getCode: () => string;
  /** Told when all pages are there: how many were made, and the paths of those that were taken as they were. */
  tell: (pages: { made: number; kept: KeptPage[] }) => void;
}

/** A page or file that was taken as it was, by its path below the base. */
export interface KeptPage {
  path: string;
  isPage: boolean;
}

/**
 * Takes a page as it is in the site that stands where its key and the code are those that it was made of, and the file is
 * still the one that was made; Astro is asked for the others alone. Whatever was lost, edited or cut off makes pages anew,
 * never wrong.
 */
export function keepPages({ base, site, getCode, tell }: KeptPages) {
  return (inner: Prerenderer): Prerenderer => {
    const keys = new Map<string, string>();
    const next: z.output<typeof pagesSchema> = {};
    let code = '';
    const taken: KeptPage[] = [];
    const list = site.toList('pages');
    let made = 0;

    const setup: Prerenderer['setup'] = async () => {
      await inner.setup?.();
      code = getCode();
    };

    const getStaticPaths: Prerenderer['getStaticPaths'] = async () => {
      const all = await inner.getStaticPaths();
      const before = readKept(list, { code, schema: pagesSchema }) ?? {};
      // Of two pages of one address the first stands, be it made or taken.
      const first = new Map(all.toReversed().map((one) => [toName(one.pathname), one]));
      const keptNames = new Set<string>();
      for (const [name, { route, cacheKey }] of first) {
        if (cacheKey === undefined) continue;
        const file = toFile(name, route.type);
        keys.set(file, cacheKey);
        const [key, hash] = before[file] ?? [];
        if (key !== cacheKey || hash === undefined || !site.take({ [file]: hash })) continue;
        next[file] = [key, hash];
        keptNames.add(name);
        taken.push({ path: file.replace(/index\.html$/, ''), isPage: route.type === 'page' });
      }
      return all.filter(({ pathname }) => !keptNames.has(toName(pathname)));
    };

    const render: Render = async (request, options) => {
      made += 1;
      const rendered = await inner.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const name = toName(toSitePath(decodeURI(new URL(request.url).pathname), base));
      const file = toFile(name, options.routeData.type);
      const key = keys.get(file);
      if (key === undefined || !response.ok) return response;
      const body = new Uint8Array(await response.arrayBuffer());
      next[file] = [key, toFileHash(body)];
      return new Response(body, response);
    };

    const teardown: Prerenderer['teardown'] = async () => {
      await inner.teardown?.();
      writeKept(list, { code, kept: next });
      tell({ made, kept: taken });
    };

    return { ...inner, setup, getStaticPaths, render, teardown };
  };
}

/** `/papers/a/ → papers/a` */
const toName = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** A page is the index of its folder, anything else a file of its name. */
const toFile = (name: string, type: string): string =>
  type === 'page' ? `${name}/index.html`.replace(/^\//, '') : name;
