import { z } from 'astro/zod';

/** A day as `YYYY-MM-DD` that exists in the calendar. */
export const dateSchema = z.iso.date();

/** A day, a month or a year, as far as it is known: `2016-07-21`, `2016-07`, `2016`. */
export const publishedSchema = z.union([
  dateSchema,
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
]);

/** An id that is also a file name and a part of an address: `[a-z0-9-]`, 1 to 80 characters. */
export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/);

/** An arXiv id without its version: `2502.05003` or `math.GT/0309136`. */
export const arxivSchema = z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/);

/** A DOI without its resolver: `10.1145/3292500.3330701`. */
export const doiSchema = z.string().regex(/^10\.\d{4,9}\/[^\s"<>]{1,200}$/);

/** What a link in an abstract leads to, and how pages call it. */
export const linkLabels = {
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  model: 'Model',
} as const;

/** What a link in an abstract leads to. */
export type LinkKind = keyof typeof linkLabels;

/** A link found in an abstract. */
export const linkSchema = z.strictObject({
  kind: z.enum(Object.keys(linkLabels) as LinkKind[]),
  url: z.url({ protocol: /^https?$/ }),
});

/** Where a paper stood in a digest; the first entry has position 1. */
export const appearanceSchema = z.strictObject({
  id: slugSchema,
  position: z.int().min(1),
});

/** An abstract that a later digest changed. */
export const earlierAbstractSchema = z.strictObject({
  /** The digest that had it first. */
  digest: slugSchema,
  /** The digest that changed it. */
  changedBy: slugSchema,
  /** Plain Unicode. */
  abstract: z.string().min(1),
});

/** What people know of a paper beyond its digest; every field only when verified. */
const identityShape = {
  arxiv: arxivSchema.optional(),
  doi: doiSchema.optional(),
  authors: z.array(z.string().min(1)).min(1).optional(),
  /** First submission or publication. */
  published: publishedSchema.optional(),
  venue: z.string().min(1).optional(),
};

/** Why a paper has a topic. */
export const decisionSchema = z.strictObject({
  topic: slugSchema,
  score: z.number(),
  terms: z.array(z.string().min(1)),
});

/** Why a paper has a topic. */
export type Decision = z.output<typeof decisionSchema>;

/** What is known of a paper beyond title and abstract. */
export const identitySchema = z.object(identityShape);

/** The front matter of a file in `content/papers`; its body is the abstract as Markdown with `$TeX$`. */
export const paperSchema = z.strictObject({
  /** Plain Unicode, for feeds, meta tags, search and sorting. */
  title: z.string().min(1),
  /** The title as inline Markdown, only where it holds a formula or emphasis. */
  titleMarkdown: z.string().min(1).optional(),
  /** Titles that digests print in its place. */
  otherTitles: z.array(z.string().min(1)).optional(),
  slug: slugSchema,
  /** Slugs that the paper had before; their addresses lead to the present one. */
  redirects: z.array(slugSchema).optional(),
  ...identityShape,
  /** The digests that it appeared in, by date. */
  digests: z.array(appearanceSchema).min(1),
  /** Topic ids, the main topic first. */
  topics: z.array(slugSchema),
  /** What decided each topic that was found: how sure it is, and the terms, the weightiest first. */
  decided: z.array(decisionSchema).optional(),
  links: z.array(linkSchema),
  /** Abstracts that it had before the present one, the oldest first. */
  earlier: z.array(earlierAbstractSchema).min(1).optional(),
  /** The version of Offprint that wrote the file; another one leaves it as it is unless it would write it otherwise. */
  generator: z.string().min(1).optional(),
  /** Hash of the rest of the file as it was generated: a file that differs from it was edited by hand. */
  checksum: z.string().optional(),
});

/** A paper's front matter. */
export type PaperFrontmatter = z.output<typeof paperSchema>;
/** A link found in an abstract. */
export type PaperLink = z.output<typeof linkSchema>;
/** An abstract that a later digest changed. */
export type EarlierAbstract = z.output<typeof earlierAbstractSchema>;
/** How sure a match is that a command found. */
export type Sureness = (typeof surenessLevels)[number];
/** Where a paper stood in a digest. */
export type Appearance = z.output<typeof appearanceSchema>;

/** How sure a match is that a command found: what agrees beside the title. */
export const surenessLevels = ['title and authors', 'title and abstract', 'title'] as const;

/** Where a command found a record, and how sure it is. */
export const foundSchema = z.strictObject({
  at: z.enum(['arXiv', 'Hugging Face']),
  sure: z.enum(surenessLevels),
});

/**
 * One record of `content/metadata`. It finds its paper by the slug in `paper`; else by arXiv id, DOI or the title that
 * a digest prints, whichever it has. A field that is absent changes nothing.
 */
export const metadataSchema = z
  .strictObject({
    paper: slugSchema.optional(),
    title: z.string().min(1).optional(),
    ...identityShape,
    /** Take the place of what digests print. */
    corrected: z
      .strictObject({ title: z.string().min(1).optional(), abstract: z.string().min(1).optional() })
      .optional(),
    /** Beside those in the abstract. */
    links: z.array(linkSchema).optional(),
    /** Topics that the terms miss, or find wrongly. */
    topics: z
      .strictObject({
        add: z.array(slugSchema).optional(),
        remove: z.array(slugSchema).optional(),
      })
      .optional(),
    /** The slug of a paper that is this one: both become one page, at that slug. */
    sameAs: slugSchema.optional(),
    /** Slugs of papers that look like this one and are others. */
    distinctFrom: z.array(slugSchema).optional(),
    /** Replaces the slug; the old one becomes a redirect. */
    slug: slugSchema.optional(),
    redirects: z.array(slugSchema).optional(),
    found: foundSchema.optional(),
  })
  .refine(({ paper, title, arxiv, doi }) => paper ?? title ?? arxiv ?? doi, {
    message: 'names no paper: give its title, arxiv, doi or paper (its slug)',
  });

/** What a person or a command knows of one paper. */
export type Metadata = z.output<typeof metadataSchema>;

/** A paper as a digest prints it. */
export const printedSchema = z.strictObject({ title: z.string(), abstract: z.string() });

/** The front matter of `content/pages/*.md`. */
export const pageSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
});
