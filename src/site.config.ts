/** All that a new owner of a site changes. */
export const siteConfig = {
  title: 'Offprint',
  tagline: 'Research digests, kept',
  description:
    'Every paper of the daily research digests on a page of its own: to search, to cite, to follow and to read without a network.',
  /** Where the site will stand. `OFFPRINT_SITE` and `OFFPRINT_BASE` win over these two. */
  site: 'https://offprint.example',
  base: '/',
  /** BCP 47 tag of the site's own words. */
  language: 'en',
  /** In the header of every page; addresses are relative to the base. */
  navigation: [
    { label: 'Papers', path: 'papers/' },
    { label: 'Topics', path: 'topics/' },
    { label: 'Map', path: 'map/' },
    { label: 'Digests', path: 'digests/' },
    { label: 'About', path: 'about/' },
  ],
  /** Papers on one page of a list. */
  papersPerPage: 50,
  /** Up to so many papers, each has citation files and a Markdown copy of its own; hosts limit a site’s files. */
  papersWithFiles: 2000,
  /** A digest of more papers is offered as no book; `npm run epub` makes one all the same. */
  papersInBook: 2000,
  /** So many authors have a page at most: those with most papers. */
  authorPages: 3000,
  /** A glossary of more abbreviations leaves out those of fewer than three papers. */
  glossaryTerms: 600,
  /** A map of more papers shows topics first. */
  mappedPapers: 1000,
  /** Papers in a feed at least; the last one's digest is never cut. */
  papersPerFeed: 100,
};
