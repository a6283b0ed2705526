/** A kind of file that is no digest, though papers may be in it. */
export interface ForeignShape {
  /** As a message says it: `a PDF`. */
  name: string;
  /** What to do with such a file. */
  advice: string;
}

/** What helps with most foreign files. */
export const advices = {
  document: 'open it and save its text as .txt, or give the papers’ BibTeX',
  image: 'give the text that it shows, or the papers’ BibTeX',
  archive: 'unpack it, and give the files that are in it',
  library: 'import it into a reference manager such as Zotero, and export BibTeX with abstracts',
  records:
    'make it an array of JSON records with a title, and an abstract or authors and a venue each, or BibTeX',
  nothing: 'take it out of the digests',
} as const;
