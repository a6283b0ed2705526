/** A file of a built site: path from its root, bytes, and the hash of what it holds (`renderHash`). */
export type SiteFile = readonly [path: string, bytes: number, hash: string];

/** What the worker is made with. */
export interface WorkerSite {
  /** Names this build: a hash of all its files. */
  build: string;
  base: string;
  /** The whole site is kept after one visit. */
  isSmall: boolean;
  /** What is kept in any case. */
  kept: SiteFile[];
}

/** Files that can be kept with one press of a button. */
export interface Pack {
  /** `digests/2025-03-18`, `topics/quantization`, `search`, `everything`. */
  id: string;
  name: string;
  files: number;
  bytes: number;
}

/** A list's path → the id of its pack: `topics/quantization/` → `topics/quantization`. */
export function toPackId(path: string): string {
  return path.replace(/\/$/, '');
}

/** Most papers and bytes of a site that is kept whole without asking. */
export const smallSite = { papers: 500, bytes: 8_000_000 };

const shell =
  /^(?:index\.html|theme\.js|favicon\.svg|manifest\.webmanifest|_astro\/.+|icons\/.+|(?:search|offline|offline\/missing|about)\/index\.html|search\/\w+\.\w+|offline\/packs\.json|pagefind\/(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|[^/]+\.pf_meta|wasm\.[^/]+))$/;
/** For the web server or for other sites, never asked for by a page; browsers take WOFF2 fonts alone. */
const never =
  /^(?:_headers|sw\.js|remove-worker\.js|offline\/(?:files\.json|packs\/.*)|og\.png|robots\.txt|sitemap.*|offprint\.json|data\/.+|404\.html|pagefind\/pagefind-(?:ui|modular|component|highlight).*|_astro\/.+\.(?:woff|ttf))$/;

/** Whether a file may be kept on a reader's device at all. */
export function isKeepable(path: string): boolean {
  return !never.test(path);
}

/** The files of a site that are kept in any case: all of a small one, the shell and search's core of a large one. */
export function chooseKept(files: readonly SiteFile[], isSmall: boolean): SiteFile[] {
  return files.filter(([path]) => isKeepable(path) && (isSmall || shell.test(path)));
}

/** Bytes of files. */
export function sumBytes(files: readonly SiteFile[]): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** Bytes as people read them: `812 kB`, `3.4 MB`. */
export function renderBytes(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
