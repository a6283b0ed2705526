import { z } from 'astro/zod';
import { cleanCharacters } from '#lib/clean-characters.ts';
import { knownObject } from '#lib/known-keys.ts';
import { renderIssues } from '#lib/render-issues.ts';
import { baseSchema } from '#lib/site-info.ts';

/** A path within the site or its folder, without a slash at its beginning: `papers/`, `icons/icon-192.png`. */
const pathSchema = z
  .string()
  .regex(/^(?!\/)(?!.*\.\.)[\w./~-]*$/, 'must be a path inside the site');
/** A path from the site's folder: `./src/ris.ts`. */
const moduleSchema = z.string().regex(/^\.\.?\//, 'must begin with ./ and lead to a module');
/** `#8c2f1b` */
const colourSchema = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour such as #8c2f1b');
const countSchema = z.int().min(1);
const textSchema = z.string().overwrite(cleanCharacters).trim().min(1, 'must say something');
/** A BCP 47 tag: `en`, `pt-BR`. */
const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as en or pt-BR');

/** A colour of the light and of the dark theme. */
const pairSchema = knownObject({ light: colourSchema, dark: colourSchema });

/** The page's colour in the light theme, as `src/styles/tokens.css` has it. */
export const paperColour = '#fcfbf8';

/** Colours that a site may change; each names a custom property of `src/styles/tokens.css`. */
const coloursSchema = knownObject({
  /** The page. */
  paper: pairSchema.optional(),
  /** What lies on the page: fields, the search dialog. */
  sheet: pairSchema.optional(),
  ink: pairSchema.optional(),
  inkSoft: pairSchema.optional(),
  rule: pairSchema.optional(),
  /** Links and what is chosen. */
  accent: pairSchema.optional(),
  accentWash: pairSchema.optional(),
});

const iconSchema = knownObject({
  path: pathSchema,
  /** Pixels on each side. */
  size: countSchema,
  purpose: z.enum(['any', 'maskable']).default('any'),
});

/** Limits that hold a large site together; hosts limit how many files a site may have. */
const limitsSchema = knownObject({
  /** Papers on one page of a list. */
  papersPerPage: countSchema.default(50),
  /** Up to so many papers, each has citation files and a Markdown copy of its own. */
  papersWithFiles: countSchema.default(2000),
  /** A digest of more papers is offered as no book; `offprint epub` makes one all the same. */
  papersInBook: countSchema.default(2000),
  /** So many authors have a page at most: those with most papers. */
  authorPages: countSchema.default(3000),
  /** A glossary of more abbreviations leaves out those of fewer than three papers. */
  glossaryTerms: countSchema.default(600),
  /** A map of more papers shows topics first. */
  mappedPapers: countSchema.default(1000),
  /** Papers in a feed at least; the last one's digest is never cut. */
  papersPerFeed: countSchema.default(100),
});

/** All that the owner of a site changes, as `offprint({ … })` in `astro.config.mjs` takes it. */
export const optionsSchema = knownObject({
  title: textSchema.default('Offprint'),
  /** Beside the title, in the footer. */
  tagline: textSchema.default('Research digests, kept'),
  description: textSchema.default(
    'Every paper of the daily research digests on a page of its own: to search, to cite, to follow and to read without a network.',
  ),
  /** The home page's own words. */
  home: knownObject({
    heading: textSchema.default('Research digests, worth keeping'),
    /** Below the heading; the description where it is absent. */
    lead: textSchema.optional(),
  }).prefault({}),
  /** Where the site will stand. `OFFPRINT_SITE` and `OFFPRINT_BASE` win over these two. */
  site: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
    .default('https://offprint.example'),
  base: baseSchema.default('/'),
  /** Of the site's own words. */
  language: languageSchema.default('en'),
  /** Of titles and abstracts. */
  papersLanguage: languageSchema.default('en'),
  /** Papers of which no digest has an abstract get a page, too; without it each is an error, and left out. */
  papersWithoutAbstract: z.boolean().default(true),
  /** In the header of every page; paths are relative to the base. */
  navigation: z.array(knownObject({ label: textSchema, path: pathSchema })).default([
    { label: 'Papers', path: 'papers/' },
    { label: 'Topics', path: 'topics/' },
    { label: 'Map', path: 'map/' },
    { label: 'Digests', path: 'digests/' },
    { label: 'About', path: 'about/' },
  ]),
  limits: limitsSchema.prefault({}),
  /** Files of `public/`; a file that the site's own folder lacks is the package's. */
  icons: knownObject({
    favicon: pathSchema.default('favicon.svg'),
    touch: pathSchema.default('icons/apple-touch-icon.png'),
    /** Shown where a page of the site is shared. */
    image: pathSchema.default('og.png'),
    /** Of the installed site. */
    app: z.array(iconSchema).default([
      { path: 'icons/icon-192.png', size: 192, purpose: 'any' },
      { path: 'icons/icon-512.png', size: 512, purpose: 'any' },
      { path: 'icons/icon-maskable-512.png', size: 512, purpose: 'maskable' },
    ]),
  }).prefault({}),
  colours: coloursSchema.default({}),
  /** Modules that export `format`, a digest format of the site's own: they are asked before ours. */
  digestFormats: z.array(moduleSchema).default([]),
  /** Modules that export `format`, a citation format of the site's own. */
  citationFormats: z.array(moduleSchema).default([]),
});

/** Options as an owner writes them. */
export type OffprintOptions = z.input<typeof optionsSchema>;
/** Options with every default filled in. */
export type SiteOptions = z.output<typeof optionsSchema>;

/** What the environment says of where a site will stand. */
export interface Environment {
  OFFPRINT_SITE?: string | undefined;
  OFFPRINT_BASE?: string | undefined;
}

/** Options that can't be used, in words for the site's owner. */
export class OptionsError extends Error {
  override name = 'OptionsError';
}

/** An owner's options and the environment → the options of the site; throws {@link OptionsError} that names what is wrong. */
export function parseOptions(written: unknown, environment: Environment = {}): SiteOptions {
  const { OFFPRINT_SITE: site, OFFPRINT_BASE: base } = environment;
  const merged: unknown =
    typeof written === 'object' && written !== null
      ? { ...written, ...(site ? { site } : {}), ...(base ? { base } : {}) }
      : written;
  const { data, error } = optionsSchema.safeParse(merged);
  if (error)
    throw new OptionsError(
      `The options of offprint({ … }) in astro.config.mjs: ${renderIssues(error)}`,
    );
  return data;
}
