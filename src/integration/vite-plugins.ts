import sirv from 'sirv';
import type { AstroIntegration } from 'astro';

/** Vite plugins, by the types of the Vite that Astro brings along. */
type Plugins = NonNullable<
  Parameters<
    Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]['updateConfig']
  >[0]['vite']
>['plugins'];

/** One of them. */
export type Plugin = Exclude<
  NonNullable<Plugins>[number],
  false | null | undefined | unknown[] | Promise<unknown>
>;

/**
 * KaTeX's style sheet goes into the layer `formulas`, so that the site's own rules come after it. It names every font in
 * three formats; each browser of today reads the first.
 */
export const katexSheet: Plugins = [
  {
    name: 'offprint:katex-sheet',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex\.min\.css(?!\?url)/.test(id)) return undefined;
      const rules = code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
      return `@layer formulas{${rules}}`;
    },
  },
];

/** Folders that are served while developing. */
export interface ServedFolders {
  base: string;
  /** The site as it was last built: search is served from it. */
  out: string;
  /** The package's own public files. */
  publicFiles: string;
}

/** While developing, search is served from the last build's index, and files that the site lacks from the package. */
export function servedFolders({ base, out, publicFiles }: ServedFolders): Plugins {
  const root = base.replace(/\/*$/, '');
  return [
    {
      name: 'offprint:served-folders',
      configureServer(server) {
        // What a worker kept of the built site is not to be shown for the one that is edited.
        server.middlewares.use((request, _response, next) => {
          const [path] = (request.url ?? '').split('?');
          if (path === `${root}/sw.js`) request.url = `${root}/remove-worker.js`;
          next();
        });
        // Files alone: a page such as search/ is made anew.
        for (const folder of ['pagefind', 'search'])
          server.middlewares.use(
            `${root}/${folder}`,
            sirv(`${out}${folder}`, { dev: true, extensions: [] }),
          );
        return () =>
          server.middlewares.use(root === '' ? '/' : root, sirv(publicFiles, { dev: true }));
      },
    },
  ];
}
