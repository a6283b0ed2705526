import { getAttribute, getLine, getTokens, type HtmlElement } from './html-tree.ts';

/** `asset`: the browser fetches it with the page. `link`: a reader follows it. `fact`: programs read it. */
export type LinkUse = 'asset' | 'link' | 'fact';

/** An address that a page holds. */
export interface PageLink {
  url: string;
  line: number;
  /** Where it stands, as `a href` or `link rel=canonical`. */
  place: string;
  use: LinkUse;
}

/** Attributes with one address, by element. */
const addressAttributes: Readonly<Record<string, Readonly<Record<string, LinkUse>>>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'asset' },
  button: { formaction: 'link' },
  embed: { src: 'asset' },
  form: { action: 'link' },
  iframe: { src: 'asset' },
  image: { href: 'asset', 'xlink:href': 'asset' },
  img: { src: 'asset' },
  input: { src: 'asset', formaction: 'link' },
  object: { data: 'asset' },
  script: { src: 'asset' },
  source: { src: 'asset' },
  track: { src: 'asset' },
  use: { href: 'asset', 'xlink:href': 'asset' },
  video: { src: 'asset', poster: 'asset' },
};

/** Kinds of `<link>` that make the browser ask for something at once. */
const fetchedRelations = new Set([
  'apple-touch-icon',
  'dns-prefetch',
  'icon',
  'manifest',
  'mask-icon',
  'modulepreload',
  'preconnect',
  'prefetch',
  'preload',
  'stylesheet',
]);

/** The address in `<meta http-equiv="refresh" content="0;url=/repo/a/">`. */
const refreshAddress = /;\s*url\s*=\s*['"]?([^'"]*)/i;

/** An element → the addresses in its attributes. */
export function toPageLinks(element: HtmlElement, origin: string): PageLink[] {
  if (element.tagName === 'link') return toLinkElement(element);
  if (element.tagName === 'meta') return toMeta(element, origin);
  const uses = addressAttributes[element.tagName];
  if (uses === undefined) return [];
  return [
    ...Object.entries(uses).flatMap(([name, use]) => toLink(element, { name, use })),
    ...toSourceSet(element, 'srcset'),
  ];
}

interface Attribute {
  name: string;
  use: LinkUse;
  place?: string;
}

function toLink(element: HtmlElement, { name, use, place }: Attribute): PageLink[] {
  const url = getAttribute(element, name);
  if (url === undefined) return [];
  return [{ url, use, line: getLine(element), place: place ?? `${element.tagName} ${name}` }];
}

function toLinkElement(element: HtmlElement): PageLink[] {
  const relations = getTokens(element, 'rel');
  const use = relations.some((relation) => fetchedRelations.has(relation)) ? 'asset' : 'fact';
  return [
    ...toLink(element, { name: 'href', use, place: `link rel=${relations.join(' ')}` }),
    ...toSourceSet(element, 'imagesrcset'),
  ];
}

/** `a.png 1x, b.png 2x → a.png, b.png` */
function toSourceSet(element: HtmlElement, name: string): PageLink[] {
  const candidates = (getAttribute(element, name) ?? '').split(/,\s+/);
  const line = getLine(element);
  const place = `${element.tagName} ${name}`;
  return candidates
    .map((candidate) => candidate.trim().split(/\s/, 1)[0] ?? '')
    .filter((url) => url !== '')
    .map((url) => ({ url, line, place, use: 'asset' }));
}

/** The target of a redirect, and any address of the site itself, as in `og:image`. */
function toMeta(element: HtmlElement, origin: string): PageLink[] {
  const content = getAttribute(element, 'content') ?? '';
  const line = getLine(element);
  if (isRefresh(element)) {
    const url = refreshAddress.exec(content)?.[1];
    return url === undefined ? [] : [{ url, line, place: 'meta refresh', use: 'link' }];
  }
  if (!content.startsWith(origin)) return [];
  const name = getAttribute(element, 'property') ?? getAttribute(element, 'name') ?? '';
  return [{ url: content, line, place: `meta ${name}`, use: 'fact' }];
}

/** Whether an element leads the reader to another page by itself. */
export function isRefresh(element: HtmlElement): boolean {
  return (
    element.tagName === 'meta' &&
    getAttribute(element, 'http-equiv')?.trim().toLowerCase() === 'refresh'
  );
}
