import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { toSitePath } from '#lib/paths.ts';

type BuildStart = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:start']>>[0];
type Wrap = Extract<Parameters<BuildStart['setPrerenderer']>[0], (inner: never) => unknown>;
/** What renders Astro's pages. */
export type Prerenderer = ReturnType<Wrap>;
type Render = Prerenderer['render'];

/** A page of a build: its key, and the hash of the file that came of it. */
const keptPage = z.tuple([z.string(), z.string()]);
const listSchema = z.object({ code: z.string(), pages: z.record(z.string(), keptPage) });

/** What a build was made of, by the path of each page's file. */
type KeptList = z.output<typeof listSchema>;

/** Where pages of before are found, where they go, and how their keys are remembered. */
export interface KeptPages {
  base: string;
  /** The site that stands. */
  standing: string;
  /** The site that is being built. */
  folder: string;
  /** The file that remembers keys; it can be thrown away. */
  list: string;
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
export function keepPages({ base, standing, folder, list, getCode, tell }: KeptPages) {
  return (inner: Prerenderer): Prerenderer => {
    const keys = new Map<string, string>();
    const next: KeptList = { code: '', pages: {} };
    const taken: KeptPage[] = [];
    let made = 0;

    const setup: Prerenderer['setup'] = async () => {
      await inner.setup?.();
      next.code = getCode();
    };

    const getStaticPaths: Prerenderer['getStaticPaths'] = async () => {
      const all = await inner.getStaticPaths();
      const before = readList(list, next.code);
      const place = linkFiles(standing, folder);
      // Of two pages of one address the first stands, be it made or taken.
      const first = new Map(all.toReversed().map((one) => [toName(one.pathname), one]));
      const keptNames = new Set<string>();
      for (const [name, { route, cacheKey }] of first) {
        if (cacheKey === undefined) continue;
        const file = toFile(name, route.type);
        keys.set(file, cacheKey);
        const [key, hash] = before[file] ?? [];
        if (key !== cacheKey || hash === undefined || !place(file, hash)) continue;
        next.pages[file] = [key, hash];
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
      next.pages[file] = [key, toHash(body)];
      return new Response(body, response);
    };

    const teardown: Prerenderer['teardown'] = async () => {
      await inner.teardown?.();
      writeList(list, next);
      tell({ made, kept: taken });
    };

    return { ...inner, setup, getStaticPaths, render, teardown };
  };
}

/** Gives a file of one folder to another where it has a hash, and says whether it did; a file is not copied where a second name will do. */
function linkFiles(from: string, to: string): (file: string, hash: string) => boolean {
  const folders = new Set<string>();
  return (file, hash) => {
    const [source, target] = [join(from, file), join(to, file)];
    try {
      if (toHash(readFileSync(source)) !== hash) return false;
    } catch {
      return false;
    }
    const parent = dirname(target);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    try {
      linkSync(source, target);
    } catch {
      copyFileSync(source, target);
    }
    return true;
  };
}

/** `/papers/a/ → papers/a` */
const toName = (pathname: string): string => pathname.replace(/^\/|\/$/g, '');

/** A page is the index of its folder, anything else a file of its name. */
const toFile = (name: string, type: string): string =>
  type === 'page' ? `${name}/index.html`.replace(/^\//, '') : name;

const toHash = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url');

/** The keys of the build before; none where it was of other code, or is not to be read. */
function readList(file: string, code: string): KeptList['pages'] {
  try {
    const read = listSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return read.code === code ? read.pages : {};
  } catch {
    return {};
  }
}

/** Written whole: two builds at once each write theirs, and the last one stands. Without it the next build makes all. */
function writeList(file: string, kept: KeptList): void {
  const own = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(own, JSON.stringify(kept));
    renameSync(own, file);
  } catch {
    rmSync(own, { force: true });
  }
}
