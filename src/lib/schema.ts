import { z } from 'astro/zod';
import { textMarkSchema } from './marked-text.ts';
import { budgets } from './budgets.ts';
import { knownObject } from './known-keys.ts';
import { authorSchema, namesSchema } from './name-schema.ts';

/** A day as `YYYY-MM-DD` that exists in the calendar. */
export const dateSchema = z.iso.date();

/** A day, a month or a year, as far as it is known: `2016-07-21`, `2016-07`, `2016`. */
export const publishedSchema = z.union([
  dateSchema,
  z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/),
]);

/** An id that is also a file name and a part of an address: `[a-z0-9-]`, 1 to 80 characters. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/,
    'must be a-z, 0-9 and dashes within, at most 80 characters',
  );

/** An arXiv id without its version: `2502.05003` or `math.GT/0309136`. */
export const arxivSchema = z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/);

/** A DOI without its resolver: `10.1145/3292500.3330701`, `10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O`. */
export const doiSchema = z.string().regex(/^10\.\d{4,9}\/[^\s"]{1,200}$/);

/** What a link of a paper leads to, and how pages call it. */
export const linkLabels = {
  paper: 'Paper',
  code: 'Code',
  project: 'Project page',
  data: 'Data',
  model: 'Model',
} as const;

/** What a link of a paper leads to. */
export type LinkKind = keyof typeof linkLabels;

/** A link found in an abstract, or beside the title where a digest has it. */
export const linkSchema = knownObject({
  kind: z.enum(Object.keys(linkLabels) as LinkKind[]),
  url: z.url({ protocol: /^https?$/ }),
});

/** Where a paper stood in a digest; the first entry has position 1. */
export const appearanceSchema = knownObject({
  id: slugSchema,
  position: z.int().min(1),
});

/** An abstract that a later digest changed. */
export const earlierAbstractSchema = knownObject({
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
  /** As they are shown. */
  authors: z.array(z.string().min(1)).min(1).optional(),
  /** There are more authors than those, who aren’t known. */
  moreAuthors: z.literal(true).optional(),
  /** First submission or publication. */
  published: publishedSchema.optional(),
  venue: z.string().min(1).optional(),
};

/** White space of any length. */
const whiteSpace = /\s+/g;
/** What says no more than that there is a reason: YAML's `true` and `null` are texts here. */
const noReason = /^(?:true|false|yes|no|null|~)$/i;

/** Why a paper is taken out, in one line of words; line breaks become spaces. */
export const reasonSchema = z
  .string('must say why, in words')
  .transform((text) => text.replace(whiteSpace, ' ').trim())
  .pipe(
    z
      .string()
      .min(1, 'must say why, in words')
      .max(budgets.reasonCharacters, `has at most ${budgets.reasonCharacters} characters`)
      .refine((text) => !noReason.test(text), 'must say why, in words'),
  );

/** Why a paper has a topic. */
export const decisionSchema = knownObject({
  topic: slugSchema,
  score: z.number(),
  terms: z.array(z.string().min(1)),
});

/** Why a paper has a topic. */
export type Decision = z.output<typeof decisionSchema>;

/** What is known of a paper beyond title and abstract. */
export const identitySchema = z.object(identityShape);

/** What the file of a paper keeps in any case: its identity, and where it stood. */
const keptShape = {
  /** Plain Unicode, for feeds, meta tags, search and sorting. */
  title: z.string().min(1),
  /** The title as inline Markdown, only where it holds a formula or emphasis. */
  titleMarkdown: z.string().min(1).optional(),
  /** Titles that digests print in its place. */
  otherTitles: z.array(z.string().min(1)).optional(),
  slug: slugSchema,
  /** Slugs that the paper had before; their addresses lead to the present one. */
  redirects: z.array(slugSchema).optional(),
  /** The digests that it appeared in, by date. */
  digests: z.array(appearanceSchema).min(1),
  /** The version of Offprint that wrote the file; another one leaves it as it is unless it would write it otherwise. */
  generator: z.string().min(1).optional(),
  /** Hash of the rest of the file as it was generated: a file that differs from it was edited by hand. */
  checksum: z.string().optional(),
};

/** The front matter of a file in `content/papers`; its body is the abstract as Markdown with `$TeX$`, or empty where none is known. */
export const paperSchema = knownObject({
  ...keptShape,
  ...identityShape,
  /** The parts of those authors’ names that can’t be told from how they are shown. */
  names: namesSchema.optional(),
  /** Topic ids, the main topic first. */
  topics: z.array(slugSchema),
  /** What decided each topic that was found: how sure it is, and the terms, the weightiest first. */
  decided: z.array(decisionSchema).optional(),
  links: z.array(linkSchema),
  /** Abstracts that it had before the present one, the oldest first. */
  earlier: z.array(earlierAbstractSchema).min(1).optional(),
  /** No digest and no record has its abstract: only then may the body be empty. */
  noAbstract: z.literal(true).optional(),
});

/** The front matter of a file whose paper was published and is taken out: what its address still answers, without a body. */
export const withdrawnSchema = knownObject({
  ...keptShape,
  arxiv: arxivSchema.optional(),
  doi: doiSchema.optional(),
  /** Why. */
  withdrawn: reasonSchema,
});

/** Whether the front matter of a file in `content/papers` is that of a paper that was taken out. */
export function isWithdrawn(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'withdrawn' in data;
}

/** The front matter of any file in `content/papers`, so that a complaint is one about its own kind. */
export const paperFileSchema = z.unknown().transform((data, context) => {
  const parsed = (isWithdrawn(data) ? withdrawnSchema : paperSchema).safeParse(data);
  if (parsed.success) return parsed.data;
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: 'custom', path: [...path], message });
  return z.NEVER;
});

/** The front matter of a paper that was taken out. */
export type WithdrawnFrontmatter = z.output<typeof withdrawnSchema>;
/** A paper's front matter. */
export type PaperFrontmatter = z.output<typeof paperSchema>;
/** A link found in an abstract, or beside the title where a digest has it. */
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
export const foundSchema = knownObject({
  at: z.enum(['arXiv', 'Hugging Face']),
  sure: z.enum(surenessLevels),
});

/** `2025-03-18:120`, `2025-03-18`, and a digest's file as messages name it: `content/digests/2025-03-18.txt:120`. */
export const entryPlace = /^(?:content\/digests\/)?([^\s:/][^:/\n]{0,199})(?::([1-9]\d{0,8}))?$/;
const entryPlaceHelp = 'must be a digest and a line of the entry, such as 2025-03-18:120';

/** What a record of one entry may say. */
const entryFields: ReadonlySet<string> = new Set(['entry', 'leaveOut', 'title']);

function isOfEntry(record: { leaveOut?: string | undefined }): boolean {
  return record.leaveOut !== undefined && Object.keys(record).every((key) => entryFields.has(key));
}

/**
 * One record of `content/metadata`. It finds its paper by the slug in `paper`; else by arXiv id, DOI or the title that
 * a digest prints, whichever it has. A field that is absent changes nothing. `entry` names one entry of a digest, to be left
 * out.
 */
export const metadataSchema = knownObject({
  paper: slugSchema.optional(),
  title: z.string().min(1).optional(),
  /** A digest's id or file, and a line of the entry: `2025-03-18:120`; without a line, `title` tells the entry. */
  entry: z.string().regex(entryPlace, entryPlaceHelp).optional(),
  /** Why the paper, or the entry, is left out. */
  leaveOut: reasonSchema.optional(),
  ...identityShape,
  authors: z.array(authorSchema).min(1).optional(),
  /** Take the place of what digests print. */
  corrected: knownObject({
    title: z.string().min(1).optional(),
    abstract: z.string().min(1).optional(),
  }).optional(),
  /** Beside those in the abstract. */
  links: z.array(linkSchema).optional(),
  /** Topics that the terms miss, or find wrongly. */
  topics: knownObject({
    add: z.array(slugSchema).optional(),
    remove: z.array(slugSchema).optional(),
  }).optional(),
  /** The slug of a paper that is this one: both become one page, at that slug. */
  sameAs: slugSchema.optional(),
  /** Slugs of papers that look like this one and are others. */
  distinctFrom: z.array(slugSchema).optional(),
  /** Replaces the slug; the old one becomes a redirect. */
  slug: slugSchema.optional(),
  redirects: z.array(slugSchema).optional(),
  found: foundSchema.optional(),
})
  .refine(({ paper, title, arxiv, doi, entry }) => paper ?? title ?? arxiv ?? doi ?? entry, {
    message: 'names no paper: give its title, arxiv, doi or paper (its slug)',
  })
  .refine((record) => record.entry === undefined || isOfEntry(record), {
    message: 'entry goes with leaveOut, and with title, alone: name the paper otherwise',
  })
  .refine(({ entry, title }) => entry === undefined || title !== undefined || entry.includes(':'), {
    message:
      'entry names a digest only: give the line of the entry, as in 2025-03-18:120, or its title',
  });

/** What a person or a command knows of one paper. */
export type Metadata = z.output<typeof metadataSchema>;

/** A paper as a digest prints it. */
export const printedSchema = knownObject({
  title: z.string(),
  abstract: z.string(),
  /** Whether it is TeX as its authors wrote it; absent where that was lost. */
  tex: z.enum(['written', 'lost']).optional(),
  /** What its source’s markup says of either. */
  marks: z
    .object({
      title: z.array(textMarkSchema).optional(),
      abstract: z.array(textMarkSchema).optional(),
    })
    .optional(),
});
/** A paper as a digest prints it. */
export type PrintedText = z.output<typeof printedSchema>;

/** The front matter of `content/pages/*.md`. */
export const pageSchema = knownObject({
  title: z.string().min(1),
  description: z.string().min(1),
});
