import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteFile } from '#lib/offline/site-files.ts';
import { readSiteInfo } from './dist.ts';

/** Files that can be kept together. */
interface PackFiles {
  id: string;
  name: string;
  files: SiteFile[];
}

/** A page of a digest or a topic: `topics/quantization/2/index.html`. */
const listPage = /^((?:digests|topics)\/[^/]+)\/(?:.+\/)?index\.html$/;
const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const paperLink = /href="([^"]*\/papers\/[^"/]+\/)"/g;
const searchFile = /^pagefind\/(?:index|fragment|filter)\//;

const toText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** The packs of a large built site: search, each digest and topic with its papers, and everything. */
export async function makePacks(dist: string, files: readonly SiteFile[]): Promise<PackFiles[]> {
  const { base } = await readSiteInfo(dist);
  const lists = new Map<string, { name: string; paths: Set<string> }>();
  for (const [path] of files) {
    const id = listPage.exec(path)?.[1];
    if (id === undefined) continue;
    const html = await readFile(join(dist, path), 'utf8');
    const list = lists.get(id) ?? { name: toText(heading.exec(html)?.[1] ?? id), paths: new Set() };
    list.paths.add(path);
    for (const [, link = ''] of html.matchAll(paperLink)) {
      if (link.startsWith(base)) list.paths.add(`${link.slice(base.length)}index.html`);
    }
    lists.set(id, list);
  }
  return [
    {
      id: 'search',
      name: 'Search over all papers',
      files: files.filter(([path]) => searchFile.test(path)),
    },
    ...[...lists].map(([id, { name, paths }]) => ({
      id,
      name,
      files: files.filter(([path]) => paths.has(path)),
    })),
    { id: 'everything', name: 'Everything', files: [...files] },
  ];
}
