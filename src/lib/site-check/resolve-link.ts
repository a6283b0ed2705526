import { toPagePath } from '#lib/page-path.ts';
import type { SiteInfo } from '#lib/site-info.ts';

/** A built site: what it says of itself, and the paths of its files relative to dist/, with `/`. */
export interface BuiltSite extends SiteInfo {
  files: ReadonlySet<string>;
}

/** Where a link leads. */
export type LinkTarget =
  | { kind: 'file'; file: string; fragment: string }
  /** A folder's page without the slash after the folder: a host redirects, or doesn't. */
  | { kind: 'folder' }
  | { kind: 'missing' }
  | { kind: 'outside-base' }
  | { kind: 'foreign'; host: string }
  /** Code or a document inside the address: `javascript:`, `vbscript:`, `data:`. */
  | { kind: 'script' }
  /** Another program's: `mailto:`, `tel:`, `blob:`. */
  | { kind: 'other' }
  | { kind: 'invalid' };

/** Tells where an address in a file of the site leads. */
export type LinkResolver = (address: string, fromFile: string) => LinkTarget;

/** Stands for the site's own origin when the site doesn't say where it is published. */
const unknownOrigin = 'https://site.invalid';

/** Addresses that mean the same on every page, as `/repo/a/`, `https://…` and `mailto:…`. */
const absoluteAddress = /^(?:\/|[a-z][a-z\d+.-]*:)/i;

const scriptProtocols = new Set(['javascript:', 'vbscript:', 'data:']);
const webProtocols = new Set(['http:', 'https:', 'ws:', 'wss:']);

/** A browser directive such as `:~:text=word` is no part of the id. */
const fragmentDirective = /:~:.*$/s;

/** The origin that the site's own absolute links have. */
export function toOrigin({ site }: SiteInfo): string {
  return site === undefined ? unknownOrigin : new URL(site).origin;
}

/** The address that all pages of the site begin with, as `https://example.org/repo/`. */
export function toSiteAddress(site: SiteInfo): string {
  return `${toOrigin(site)}${site.base}`;
}

/** A site → a resolver of its links; remembers the answers, as most links stand on every page. */
export function createLinkResolver(site: BuiltSite): LinkResolver {
  const answers = new Map<string, LinkTarget>();
  return (address, fromFile) => {
    if (!absoluteAddress.test(address)) return resolveLink(address, fromFile, site);
    const known = answers.get(address);
    if (known !== undefined) return known;
    const target = resolveLink(address, fromFile, site);
    answers.set(address, target);
    return target;
  };
}

/** A file → the address it is read at: `papers/a/index.html → https://example.org/papers/a/`. */
export function toPageAddress(file: string, site: SiteInfo): string {
  const path = toPagePath(file).split('/').map(encodeURIComponent).join('/');
  return `${toSiteAddress(site)}${path}`;
}

function resolveLink(address: string, fromFile: string, site: BuiltSite): LinkTarget {
  const trimmed = address.trim();
  const from = toPageAddress(fromFile, site);
  if (!URL.canParse(trimmed, from)) return { kind: 'invalid' };
  const url = new URL(trimmed, from);
  if (scriptProtocols.has(url.protocol)) return { kind: 'script' };
  if (!webProtocols.has(url.protocol)) return { kind: 'other' };
  if (url.origin !== toOrigin(site)) return { kind: 'foreign', host: url.host };
  if (!url.pathname.startsWith(site.base)) return { kind: 'outside-base' };
  return findFile(url, site);
}

function findFile(url: URL, { base, files }: BuiltSite): LinkTarget {
  const path = decode(url.pathname.slice(base.length));
  if (path === undefined) return { kind: 'invalid' };
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (files.has(file)) {
    return { kind: 'file', file, fragment: toId(url.hash) };
  }
  return files.has(`${file}/index.html`) ? { kind: 'folder' } : { kind: 'missing' };
}

/** `#results%202 → results 2`; empty for the page's top. */
function toId(hash: string): string {
  const written = hash.slice(1).replace(fragmentDirective, '');
  const id = decode(written) ?? written;
  return id.toLowerCase() === 'top' ? '' : id;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
