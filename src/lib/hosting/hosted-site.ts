import { type HeaderRule } from './header-rules.ts';

/** What a web server needs to know of a built site. */
export interface HostedSite {
  /** The path that the site stands under, as `/` or `/repo/`. */
  base: string;
  /** The built site's folder on the server, without a slash at its end. */
  folder: string;
  rules: readonly HeaderRule[];
  /** The content type of each ending. */
  types: ReadonlyMap<string, string>;
}

/** What a header is on the whole site, and under which paths it is another. */
export interface SiteHeader {
  name: string;
  /** On all paths that no exception covers; absent where there the header is not sent. */
  value?: string;
  /** The widest first: of two that cover a path, the later one counts. */
  exceptions: { path: string; isPrefix: boolean; value: string }[];
}

/** A site's rules → its headers one by one, with the paths that they differ on, base included. */
export function listSiteHeaders({ rules, base }: HostedSite): SiteHeader[] {
  // What no rule speaks of may be kept, but a browser asks each time whether there is a newer one.
  const cache: SiteHeader = { name: 'Cache-Control', value: 'no-cache', exceptions: [] };
  const headers = new Map([['cache-control', cache]]);
  const byWidth = [...rules].sort((a, b) => a.pattern.length - b.pattern.length);
  for (const { pattern, headers: own } of byWidth) {
    const isPrefix = pattern.endsWith('*');
    const path = `${base.slice(0, -1)}${isPrefix ? pattern.slice(0, -1) : pattern}`;
    for (const [name, value] of own) {
      const key = name.toLowerCase();
      const known: SiteHeader = headers.get(key) ?? { name, exceptions: [] };
      headers.set(key, known);
      if (pattern === '/*') known.value = value;
      else known.exceptions.push({ path, isPrefix, value });
    }
  }
  return [...headers.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A content type → its media type, and whether it says that its text is UTF-8. */
export function splitContentType(type: string): { mediaType: string; isText: boolean } {
  const [mediaType = '', charset] = type.split(';');
  return { mediaType, isText: charset !== undefined };
}

/** Media types that get smaller when compressed: all text, and formats that are text. */
export function listCompressed({ types }: HostedSite): string[] {
  const all = [...types.values()].map(splitContentType);
  const texts = all.filter(
    ({ mediaType, isText }) => isText || /json$|\+xml$|javascript$/.test(mediaType),
  );
  return [...new Set(texts.map(({ mediaType }) => mediaType))].sort();
}

/** Media types → their endings, in order. */
export function groupEndings({ types }: HostedSite): [type: string, endings: string[]][] {
  const groups = new Map<string, string[]>();
  for (const [ending, type] of types) groups.set(type, [...(groups.get(type) ?? []), ending]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Letters that mean themselves in a regular expression → an expression of them. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
