/** A paper as a chapter. */
export interface Chapter {
  /** Names its file: `layer-normalization`. */
  slug: string;
  /** Plain text, for the table of contents. */
  title: string;
  /** XHTML, with formulas as MathML. */
  titleXhtml: string;
  abstractXhtml: string;
  authors: readonly string[];
  /** `NeurIPS 2023 · 12 May 2023` */
  about: string;
  topics: readonly string[];
  links: readonly { label: string; url: string }[];
}

/** What an EPUB is made of. */
export interface Book {
  /** An address that no other book has. */
  identifier: string;
  title: string;
  /** Who publishes it: the site. */
  publisher: string;
  language: string;
  /** YYYY-MM-DD: the digest's, never the clock's, so that the same papers make the same book. */
  date: string;
  chapters: readonly Chapter[];
}
