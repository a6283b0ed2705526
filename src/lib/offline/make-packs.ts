import { paths } from '#lib/paths.ts';
import type { PaperData, SiteData } from '#lib/site-data.ts';
import { type SiteFile, toPackId } from './site-files.ts';

/** Files that can be kept together. */
export interface PackFiles {
  id: string;
  name: string;
  files: SiteFile[];
}

/** What a site's pages tell of themselves. */
export interface ToldSite {
  site: Pick<SiteData, 'digests' | 'topics'>;
  papers: readonly Pick<PaperData, 'slug' | 'digests' | 'topics'>[];
}

const searchFile = /^pagefind\/(?:index|fragment|filter)\//;
const pageFile = 'index.html';

/** A large site's files → its packs: search, each digest and topic with its papers, and everything. */
export function makePacks(files: readonly SiteFile[], told: ToldSite): PackFiles[] {
  return [
    {
      id: 'search',
      name: 'Search over all papers',
      files: files.filter(([path]) => searchFile.test(path)),
    },
    ...toLists(told).map(({ path, name, papers }) => ({
      id: toPackId(path),
      name,
      files: files.filter(([file]) => papers.has(file) || isPageOf(file, path)),
    })),
    { id: 'everything', name: 'Everything', files: [...files] },
  ];
}

/** Whether a file is a page of a list: `topics/quantization/index.html`, `topics/quantization/2/index.html`. */
function isPageOf(file: string, path: string): boolean {
  return file.startsWith(path) && file.endsWith(`/${pageFile}`);
}

interface PaperList {
  path: string;
  name: string;
  /** Files of its papers' pages. */
  papers: ReadonlySet<string>;
}

function toLists({ site, papers }: ToldSite): PaperList[] {
  const byList = new Map<string, Set<string>>();
  for (const { slug, digests, topics } of papers) {
    const lists = [...digests.map(({ id }) => paths.digest(id)), ...topics.map(paths.topic)];
    for (const path of lists) {
      const own = byList.get(path) ?? new Set();
      byList.set(path, own.add(`${paths.paper(slug)}${pageFile}`));
    }
  }
  const toList = (path: string, name: string): PaperList => ({
    path,
    name,
    papers: byList.get(path) ?? new Set(),
  });
  return [
    ...site.digests.map(({ id, name }) => toList(paths.digest(id), name)),
    ...site.topics.map(({ id, name }) => toList(paths.topic(id), name)),
  ];
}
