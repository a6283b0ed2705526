/**
 * Every bound on what somebody else’s text may cost, by name: what lies beyond is cut or left out, and a problem says which.
 * A bound stands here and nowhere else; whoever keeps to it imports it.
 */
export const budgets = {
  /** Bytes of one digest’s file. */
  digestBytes: 100 * 2 ** 20,
  /** Characters of one entry, title and abstract together: more would be no abstract but a book. */
  entryCharacters: 100_000,
  /** Combining marks on one letter: hardly any script needs more. */
  marksOnLetter: 5,
  /** Characters of an author’s name that is taken apart; a longer one is cited whole. */
  nameCharacters: 300,
  /** Characters of a YAML text: metadata of some 10,000 papers. */
  yamlCharacters: 2_000_000,
  /** Aliases that YAML may multiply to. */
  yamlAliases: 100,
  /** Lists and maps in each other, in metadata and front matter. */
  nesting: 50,
  /** Characters of a JSON file of metadata. */
  jsonCharacters: 50_000_000,
  /** Bytes of a Markdown file of `content/`: whatever renders a larger one could take minutes. */
  markdownBytes: 1_000_000,
  /** Characters of a reason in metadata: more would be no line but a text. */
  reasonCharacters: 500,
  /** Entries of one digest. */
  digestEntries: 50_000,
  /** Brackets in brackets of JSON: no record of a paper is nested deeper. */
  jsonNesting: 40,
  /** Characters of one BibTeX entry: a parser may need long for what no one wrote by hand. */
  bibtexEntry: 60_000,
  /** Braces in braces of a BibTeX entry. */
  bibtexBraces: 30,
  /** Characters that one @string of BibTeX stands for, those that it is made of included. */
  bibtexString: 2_000,
  /** Characters of one formula that is rendered; a longer one stays as it was typed. */
  formulaCharacters: 4000,
  /** Braces in braces of a formula: fewer than a reference may have, so that each can be cited and read again. */
  formulaNesting: 24,
  /** Elements in elements of a source’s markup; what lies deeper is text of the last. */
  markupDepth: 100,
  /** Characters of all TeX of one text that is looked at: some ten times the longest abstract’s. */
  formulasOfText: 50_000,
  /** Commands of one formula that KaTeX doesn’t know and that show by their names. */
  unknownCommands: 12,
  /** Macros that one text may define for its formulas, and characters of each. */
  macrosOfText: 30,
  macroCharacters: 300,
  /** Times that macros of a text are expanded in what they expand to. */
  macroDepth: 5,
  /** Addresses of one text that become links. */
  linksOfText: 2000,
  /** Characters of earlier abstracts that a paper’s page shows. */
  earlierCharacters: 100_000,
  /** Words by which two abstracts may differ to be shown word by word; those further apart are shown one after the other. */
  editsOfAbstract: 1000,
  /** Characters of a paper’s file that is rendered before it is written; a longer one is left out. */
  writtenCharacters: 300_000,
} as const;
