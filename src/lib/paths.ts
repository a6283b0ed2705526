/** Every path of a site, relative to its base and without a slash at its beginning; pages end in one. */
export const paths = {
  home: '',
  about: 'about/',
  author: (slug: string) => `authors/${slug}/`,
  authors: 'authors/',
  /** Citations of papers, by what they stand beside: `papers`, `topics/quantization/papers`. */
  citationFile: (stem: string, ending: string) => `${stem}.${ending}`,
  digest: (id: string) => `digests/${id}/`,
  digestBook: (id: string) => `digests/${id}.epub`,
  digestCitations: (id: string) => `digests/${id}/papers`,
  digests: 'digests/',
  feed: 'rss.xml',
  glossary: 'glossary/',
  glossaryTerm: (anchor: string) => `glossary/#${anchor}`,
  manifest: 'manifest.webmanifest',
  map: 'map/',
  notFound: '404/',
  offline: 'offline/',
  offlineMissing: 'offline/missing/',
  openSearch: 'opensearch.xml',
  paper: (slug: string) => `papers/${slug}/`,
  paperCitation: (slug: string, ending: string) => `papers/${slug}/cite.${ending}`,
  paperMarkdown: (slug: string) => `papers/${slug}.md`,
  papers: 'papers/',
  papersByTitle: 'papers/by-title/',
  papersCitations: 'papers',
  papersData: (part: number) => `data/papers/${part}.json`,
  search: 'search/',
  searchFor: (query: string) => `search/?q=${encodeURIComponent(query)}`,
  sitemap: 'sitemap-index.xml',
  theme: 'theme.js',
  topic: (slug: string) => `topics/${slug}/`,
  topicCitations: (slug: string) => `topics/${slug}/papers`,
  topicFeed: (slug: string) => `topics/${slug}/rss.xml`,
  topics: 'topics/',
  unmade: 'unmade/',
} as const;

/** Pages that search engines shall not list: they say what is kept on a reader's device, or that nothing is there or could be made. */
const unlisted: ReadonlySet<string> = new Set([
  paths.notFound,
  paths.offline,
  paths.offlineMissing,
  paths.unmade,
]);

/** Whether search engines may list the page at a path. */
export function isListed(path: string): boolean {
  return !unlisted.has(path);
}

/** A path within the site and its base → the path a link carries: `papers/x/`, `/repo/` → `/repo/papers/x/`. */
export function toPath(path: string, base: string): string {
  return `${base.replace(/\/*$/, '/')}${path.replace(/^\/+/, '')}`;
}

/** The reverse: `/repo/papers/x/`, `/repo/` → `papers/x/`. */
export function toSitePath(pathname: string, base: string): string {
  return pathname.slice(toPath('', base).length);
}
