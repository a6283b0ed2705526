import { z } from 'astro/zod';
import { paths } from './paths.ts';
import { paperSchema } from './schema.ts';
import { siteInfoSchema } from './site-info.ts';

/** Where a built site says what it is. */
export const siteDataFile = 'offprint.json';
/** Hosts limit how large a file may be: what is told of 10,000 papers is 21 MB. */
const papersPerFile = 1000;

/** A list of papers that has pages of its own. */
const listSchema = z.object({ id: z.string(), name: z.string().min(1) });

/** What a site's pages tell to what runs after them; paths are relative to the base, as `src/lib/paths.ts` has them. */
export const siteDataSchema = siteInfoSchema.extend({
  language: z.string(),
  /** The files that tell of its papers. */
  papersFiles: z.array(z.string()),
  /** Those that have a paper, in the order of their ids. */
  digests: z.array(listSchema),
  topics: z.array(listSchema),
  /** Former addresses, and where they lead. */
  redirects: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Pages that only say what was taken out: search engines shall not list them. */
  unlisted: z.array(z.string()),
});

/** A paper as the files in `data/papers/` tell it. */
export const paperDataSchema = z.object({
  ...paperSchema.pick({
    slug: true,
    title: true,
    otherTitles: true,
    arxiv: true,
    doi: true,
    authors: true,
    published: true,
    venue: true,
    digests: true,
    topics: true,
    links: true,
  }).shape,
  /** Plain Unicode, with a blank line between paragraphs. */
  abstract: z.string(),
  /** Abbreviations that it uses, with what they stand for: `BN batch normalization`. */
  terms: z.array(z.string()),
});

/** A file of papers; all together have them newest digest first, there in the digest's own order. */
export const papersDataSchema = z.array(paperDataSchema);

/** What a site's pages tell to what runs after them. */
export type SiteData = z.output<typeof siteDataSchema>;
/** A paper as the files in `data/papers/` tell it. */
export type PaperData = z.output<typeof paperDataSchema>;

/** All papers → those of each file, by its path. */
export function splitPapers<Paper>(papers: readonly Paper[]): { file: string; papers: Paper[] }[] {
  const count = Math.max(1, Math.ceil(papers.length / papersPerFile));
  return Array.from({ length: count }, (_, at) => ({
    file: paths.papersData(at + 1),
    papers: papers.slice(at * papersPerFile, (at + 1) * papersPerFile),
  }));
}
