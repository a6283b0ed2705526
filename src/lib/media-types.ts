/** What a site's files are, by their ending; and what is told of a file whose ending says less. */
export const mediaTypes = {
  avif: 'image/avif',
  css: 'text/css',
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  opf: 'application/oebps-package+xml',
  opml: 'text/x-opml',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xhtml: 'application/xhtml+xml',
  xml: 'application/xml',
  /** A feed, in a file of XML. */
  rss: 'application/rss+xml',
  /** How browsers are told of the site's search, in a file of XML. */
  opensearch: 'application/opensearchdescription+xml',
  /** What machines are told of a page, inside it. */
  jsonld: 'application/ld+json',
  /** Bytes that no program but their own reads. */
  binary: 'application/octet-stream',
} as const;

/** `icons/icon-192.png` → `image/png`; bytes where the ending says nothing. */
export function toMediaType(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const found = Object.entries(mediaTypes).find(([name]) => name === ending);
  return found?.[1] ?? mediaTypes.binary;
}

/** `text/css` → `text/css;charset=utf-8`: the header of a type that may say how its text is written. */
export function toContentType(mediaType: string): string {
  return saysCharset.test(mediaType) ? `${mediaType};charset=utf-8` : mediaType;
}

/** `text/css`, `application/xml` */
const saysCharset = /^text\/|\/xml$/;
