import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
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

/** Where pages of before are found, and how their keys are remembered. */
export interface KeptPages {
  base: string;
  /** The site that stands. */
  standing: string;
  /** The file that remembers keys; it can be thrown away. */
  list: string;
  /** The key of all code, once it is bundled. */
  getCode: () => string;
  /** Told when all pages are there: how many were made and how many taken as they were. */
  tell: (counts: { made: number; kept: number }) => void;
}

/**
 * Takes a page as it is in the site that stands where its key and the code are those that it was made of, and the file is
 * still the one that was made. Whatever was lost, edited or cut off makes pages anew, never wrong.
 */
export function keepPages({ base, standing, list, getCode, tell }: KeptPages) {
  return (inner: Prerenderer): Prerenderer => {
    const counts = { made: 0, kept: 0 };
    const keys = new Map<string, string>();
    const next: KeptList = { code: '', pages: {} };
    let before: KeptList['pages'] = {};

    const setup: Prerenderer['setup'] = async () => {
      await inner.setup?.();
      next.code = getCode();
      before = readList(list, next.code);
    };

    const getStaticPaths: Prerenderer['getStaticPaths'] = async () => {
      const all = await inner.getStaticPaths();
      for (const { pathname, route, cacheKey } of all)
        if (cacheKey !== undefined) keys.set(toKeyName(route.component, pathname), cacheKey);
      return all;
    };

    const render: Render = async (request, options) => {
      const path = toSitePath(decodeURI(new URL(request.url).pathname), base);
      const { component } = options.routeData;
      const key = keys.get(toKeyName(component, path));
      if (key === undefined) return await make(request, options);
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const kept = await readKept(file, key);
      if (kept) return kept;
      const response = await make(request, options);
      if (!response.ok) return response;
      const body = new Uint8Array(await response.arrayBuffer());
      next.pages[file] = [key, toHash(body)];
      return new Response(body, response);
    };

    async function make(...args: Parameters<Render>): Promise<Response> {
      counts.made += 1;
      const rendered = await inner.render(...args);
      return rendered instanceof Response ? rendered : rendered.response;
    }

    async function readKept(file: string, key: string): Promise<Response | undefined> {
      const [formerKey, hash] = before[file] ?? [];
      if (formerKey !== key || hash === undefined) return undefined;
      const body = await readFile(join(standing, file)).catch(() => undefined);
      if (!body || toHash(body) !== hash) return undefined;
      counts.kept += 1;
      next.pages[file] = [key, hash];
      return new Response(new Uint8Array(body));
    }

    const teardown: Prerenderer['teardown'] = async () => {
      await inner.teardown?.();
      writeList(list, next);
      tell(counts);
    };

    return { ...inner, setup, getStaticPaths, render, teardown };
  };
}

const toKeyName = (component: string, path: string): string =>
  `${component}\n${path.replace(/^\/|\/$/g, '')}`;

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
