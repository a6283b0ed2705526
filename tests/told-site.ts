import type { PaperData, SiteData } from '../src/lib/site-data.ts';

/** What the pages of a test's site tell: whatever it leaves out is empty. */
interface Told extends Partial<SiteData> {
  papers: PaperData[];
}

/** A paper of a test's site, in the digest of 18 March 2025. */
export function toToldPaper(title: string): PaperData {
  return {
    slug: title.toLowerCase(),
    title,
    digests: [{ id: '2025-03-18', position: 1 }],
    topics: [],
    links: [],
    abstract: 'Neural words',
    terms: [],
  };
}

/** The files in which a site's pages tell of it. */
export function toToldFiles({ papers, ...site }: Told): Record<string, string> {
  const told: SiteData = {
    base: '/',
    language: 'en',
    papersFiles: ['data/papers/1.json'],
    digests: [],
    topics: [],
    redirects: [],
    unlisted: [],
    ...site,
  };
  return {
    'offprint.json': JSON.stringify(told),
    'data/papers/1.json': JSON.stringify(papers),
  };
}
