import type { TextMark } from '#lib/marked-text.ts';
import type { TexState } from '#lib/math/restoration.ts';
import type { Problem } from '#lib/problem.ts';
import type { Author } from '#lib/name-schema.ts';
import type { PaperLink } from '#lib/schema.ts';

/** A run of the digest's lines, counted from 1, both ends included. */
export interface LineRange {
  from: number;
  to: number;
}

/** What a digest tells of a paper beside its title and abstract, each field only where it is sure. */
export interface EntryIdentity {
  /** Without its version. */
  arxiv?: string;
  /** arXiv's version, counted from 1. */
  version?: number;
  doi?: string;
  /** In the paper's order: `Given Family`, or the parts of a name that this doesn’t give. */
  authors?: Author[];
  /** There are more authors, whom the digest doesn’t name. */
  moreAuthors?: true;
  /** First submission or publication, as far as it is known: `2024-01-31`, `2024-01`, `2024`. */
  published?: string;
  venue?: string;
  links?: PaperLink[];
}

/** What markup says of an entry's texts; a text without marks has none. */
export interface EntryMarks {
  title?: TextMark[];
  abstract?: TextMark[];
}

/** One paper as the digest prints it. */
export interface DigestEntry extends LineRange {
  title: string;
  /** With the digest's own line breaks; empty where the digest has none. */
  abstract: string;
  /** Absent where the TeX was lost. */
  tex?: TexState;
  /** What the source's markup says of either. */
  marks?: EntryMarks;
  identity?: EntryIdentity;
  /** It only tells that a paper was replaced, and has no abstract by design: it is no paper by itself. */
  isReplacement?: true;
}

/** The day that a digest's header names, as far as it does. */
export interface HeaderDate {
  /** As printed: `Mar 18`. */
  text: string;
  line: number;
  year?: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** Lines that are in no paper, with the reason in words. */
export interface LeftOut extends LineRange {
  reason: string;
  /** Its first words, where they are not those of its first line. */
  words?: string;
}

/** Lines that belong to no paper, and why none is missed: what a format knows them for. */
export interface Furniture extends LineRange {
  name: string;
}

/** A digest's text taken apart. A line that stands in none of these is left out, too: `placeLines` sees to it. */
export interface ParsedDigest {
  furniture: Furniture[];
  headerDate?: HeaderDate;
  entries: DigestEntry[];
  leftOut: LeftOut[];
  /** It is whole and says that no paper came. */
  isQuiet?: true;
}

/** A digest that came in: what it holds and where it is. */
export interface Digest {
  /** The file's name without its ending, as a slug. */
  id: string;
  /** The digest's date, `YYYY-MM-DD`. */
  date: string;
  /** Path relative to the root. */
  file: string;
  entries: DigestEntry[];
  leftOut: LeftOut[];
  problems: Problem[];
}
