/** What the files of a room may import beside each other. */
export interface Room {
  /** Places of other rooms; `src/lib/` is every room in it. */
  rooms: readonly string[];
  /** Rooms whose types alone it may name. */
  types?: readonly string[];
  /** Names of packages; `mdast-util-*` is any that begins so. */
  packages?: readonly string[];
  /** It loads what is named only when it runs. */
  mayCompute?: boolean;
}

/** All files that lie in `src/lib/` itself: schema, slug, problem and the like. */
const floor = 'src/lib/*';
/** What the site’s owner has said. */
const options = 'src/options.ts';
/** What puts the site’s base before a path. */
const links = 'src/links.ts';
/** The key of what a page is made of. */
const pageKey = 'src/page-key.ts';
/** What writes files whole or not at all. */
const writeWhole = 'scripts/io/write-whole.ts';
/** What was made of texts before. */
const keptTexts = 'src/kept-texts.ts';
/** What a build left out or could not make. */
const problems = 'src/build-problems.ts';
const ownModules = 'virtual:offprint/*';
const trees = ['hast', 'mdast', 'mdast-util-*', 'unist-util-visit'];

/** A room of `src/lib/` stands on its floor and on the rooms named; none of them may stand on it in turn. */
const lib = (rooms: readonly string[], packages: readonly string[] = []): Room => ({
  rooms: [floor, ...rooms.map((name) => `src/lib/${name}/`)],
  packages: ['astro/zod', ...packages],
});
/** A kind of digest also knows what every digest is; the list of formats there knows each kind. */
const digestKind = (names: readonly string[], packages: readonly string[] = []): Room => {
  const { rooms: below, ...room } = lib(names, packages);
  return { ...room, rooms: [...below, 'src/lib/digest/*'] };
};

/** Each room by its place: a folder with all in it (`src/data/`), the files of a folder alone (`src/lib/*`), or one file. */
export const rooms: Readonly<Record<string, Room>> = {
  [floor]: { rooms: [], packages: ['astro/zod', 'yaml'] },
  'src/lib/words/': lib([]),
  'src/lib/names/': lib([]),
  'src/lib/math/': lib([], ['katex', 'micromark-extension-*', ...trees]),
  'src/lib/text/': lib(['math'], ['parse5', 'unicode2latex']),
  'src/lib/digest/*': lib(['math', 'digest'], trees),
  'src/lib/digest/text/': digestKind(['text', 'math', 'names']),
  'src/lib/digest/foreign/': lib(['digest/text']),
  'src/lib/digest/page/': digestKind(['digest/text']),
  'src/lib/digest/records/': digestKind(
    ['text', 'digest/text', 'names'],
    ['@retorquere/bibtex-parser', 'libxml2-wasm'],
  ),
  'src/lib/digest/lists/': digestKind(['text', 'digest/text', 'digest/page', 'names']),
  'src/lib/digest/mailing/': digestKind(['text', 'digest/text'], ['postal-mime']),
  'src/lib/paper/': lib(
    ['words', 'names', 'math', 'digest', 'display'],
    ['diff', 'yaml', ...trees],
  ),
  'src/lib/report/': lib(['paper', 'display'], ['yaml']),
  'src/lib/topics/': lib(['words']),
  'src/lib/related/': lib(['words']),
  'src/lib/glossary/': lib(['words']),
  'src/lib/search/': lib(['words', 'math', 'display'], ['hast', 'hast-util-to-html']),
  'src/lib/display/': lib(['math', 'names'], ['mdast', 'yaml']),
  'src/lib/citation/': lib(['math', 'names'], ['mdast', 'unicode2latex']),
  'src/lib/feed/': lib(['words', 'display']),
  'src/lib/enrich/': lib(['words', 'names', 'digest', 'paper']),
  'src/lib/epub/': lib(
    ['words', 'text', 'digest', 'display'],
    ['@retorquere/bibtex-parser', 'fflate'],
  ),
  'src/lib/map/': lib([], ['d3-force', 'umap-js']),
  'src/lib/hosting/': lib(['citation']),
  'src/lib/offline/': lib([]),
  'src/lib/site-check/': lib(
    ['math'],
    ['feedsmith', 'html-validate/browser', 'libxml2-wasm', 'parse5'],
  ),
  'src/lib/quality/': lib(['words', 'math', 'topics', 'related', 'display'], trees),
  'src/lib/quality/fuzz/': lib(['map', 'digest', 'site-check']),
  'src/fields/': { rooms: [] },
  // The site that `offprint init` writes.
  'src/template/': { rooms: [], packages: ['offprint/*'] },
  'src/links.ts': { rooms: ['src/lib/'] },
  'src/options.ts': { rooms: ['src/lib/'], packages: ['astro/zod'] },
  'src/markdown/': {
    rooms: ['src/lib/'],
    packages: ['astro/zod', '@astrojs/markdown-remark', 'rehype-*', 'remark-*', 'vfile'].concat(
      ['hast-util-*'],
      trees,
    ),
  },
  // What a page is made of, and nothing else, as a hash.
  'src/page-key.ts': { rooms: [], packages: ['node:crypto'] },
  // What was made of texts, at hand across rooms that are loaded apart.
  'src/kept-texts.ts': { rooms: ['src/lib/*'], packages: ['node:crypto'] },
  // What a build left out, told across rooms that are loaded apart.
  'src/build-problems.ts': { rooms: ['src/lib/'] },
  'src/loaders/': {
    rooms: ['src/lib/', problems],
    packages: ['astro/zod', 'astro/loaders', 'node:*'],
  },
  'src/content.config.ts': {
    rooms: ['src/collections.ts'],
  },
  'src/collections.ts': {
    rooms: ['src/lib/', 'src/loaders/'],
    packages: ['astro:content', ownModules],
  },
  'src/data/': {
    rooms: ['src/lib/', 'content/', 'src/fields/', links, problems, pageKey, keptTexts],
    packages: ['astro:content', 'astro/zod', '@astrojs/rss', 'yaml', ownModules],
  },
  'src/components/': {
    rooms: ['src/lib/', links, options],
    types: ['src/data/'],
    packages: ['astro', ownModules],
  },
  'src/layouts/': {
    rooms: ['src/lib/', 'src/components/', 'src/styles/', 'src/client/start.ts'].concat(
      links,
      options,
    ),
    packages: ['katex/dist/katex.min.css', '@fontsource-variable/*', ownModules],
  },
  'src/routes/': {
    rooms: ['src/data/', 'src/components/', 'src/layouts/', 'src/styles/', 'src/markdown/'].concat(
      ['src/lib/', 'src/fields/'],
      links,
      options,
      pageKey,
    ),
    packages: ['astro', ownModules],
  },
  'src/styles/': { rooms: [] },
  'src/client/start.ts': { rooms: ['src/client/'] },
  'src/client/': { rooms: ['src/lib/', 'src/client/device.ts'] },
  // The one door to what lies beyond the page.
  'src/client/device.ts': { rooms: [], mayCompute: true },
  'src/worker/': { rooms: ['src/lib/'] },
  'src/index.ts': {
    rooms: ['src/integration/', 'src/lib/', 'src/markdown/', options, problems, 'scripts/io/'],
    packages: ['astro', '@astrojs/*', 'node:*'],
  },
  'src/integration/': {
    rooms: ['src/lib/', options, problems, keptTexts, writeWhole],
    packages: ['astro', 'astro/zod', 'sirv', 'node:*'],
  },
  'src/virtual.d.ts': { rooms: [], types: ['src/options.ts', 'src/lib/'] },
  'scripts/': {
    rooms: ['src/lib/', 'src/markdown/', 'src/fields/', 'src/integration/', 'scripts/io/', options],
    packages: ['astro', 'astro/zod', 'esbuild', 'node:*'],
  },
  'scripts/io/write-whole.ts': { rooms: [], packages: ['node:*'] },
  'scripts/io/': {
    rooms: ['src/lib/', 'src/integration/', 'package.json', options, keptTexts, writeWhole],
    packages: ['astro/zod', 'compression', 'esbuild', 'pagefind', 'send', 'node:*'],
    // A site's own configuration is loaded by its place.
    mayCompute: true,
  },
  'scripts/quality/': {
    rooms: ['src/lib/', 'scripts/io/', 'scripts/quality/fuzz/'],
    packages: ['astro/zod', '@playwright/test', '@sparticuz/chromium', 'node:*'],
  },
  'scripts/quality/fuzz/': {
    rooms: ['src/lib/', 'src/markdown/', 'scripts/io/', 'scripts/'],
    packages: ['astro/zod', 'fflate', 'node:*', ...trees],
  },
  'content/': { rooms: [] },
  'package.json': { rooms: [] },
};
