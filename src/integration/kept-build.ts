import { seeCode, type SeenCode } from './code-key.ts';
import { keepPages, type Prerenderer } from './kept-pages.ts';
import { type OpenTexts, openTextsFile } from './kept-texts-file.ts';
import { type KeptPlace, type KeptSite, openKeptSite } from './kept-site.ts';

/** A build that takes what it can from the one before. */
export interface KeptBuild {
  /** The site that stands. */
  site: KeptSite;
  /** Sees the code that pages are made by. */
  plugin: SeenCode['plugin'];
  /** Addresses of pages that Astro is not asked for, once it was asked for the others. */
  listed: string[];
  /** Takes pages; says how many. */
  keep: (say: (line: string) => void) => (inner: Prerenderer) => Prerenderer;
  /** Leaves for the next build what it may need; when this one stands. */
  finish: () => void;
}

/** Where a site is built, and where it will stand. */
export interface BuildPlace extends KeptPlace {
  /** The folder of the site's content. */
  root: string;
  /** The path and the address that it will stand under. */
  base: string;
  address: string;
}

/** Begins a build beside the site that stands. */
export function keepBuild({ root, base, address, ...place }: BuildPlace): KeptBuild {
  const site = openKeptSite(place);
  const { plugin, getKey } = seeCode({ folder: place.folder, root });
  const listed: string[] = [];
  let texts: OpenTexts | undefined;
  const getCode = (): string => {
    const code = getKey();
    texts = openTextsFile(site.toList('texts'), code);
    return code;
  };
  return {
    site,
    plugin,
    listed,
    keep: (say) =>
      keepPages({
        base,
        site,
        getCode,
        tell: ({ made, kept }) => {
          say(`${made} pages and files made, ${kept.length} kept as they were`);
          const home = new URL(base, address);
          for (const { path, isPage } of kept) if (isPage) listed.push(new URL(path, home).href);
        },
      }),
    finish: () => {
      texts?.close({ isLeft: true });
    },
  };
}
