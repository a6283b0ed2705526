/** What an element is for the text in it. */
export type Role =
  | 'emphasis'
  | 'strong'
  | 'code'
  | 'raised'
  | 'lowered'
  /** Its text is part of the text around it. */
  | 'through'
  | 'quote'
  | 'link'
  | 'paragraph'
  | 'heading'
  | 'item'
  | 'row'
  | 'cell'
  | 'line'
  /** Its line breaks are its own. */
  | 'preformatted'
  /** MathML, or what lies in it. */
  | 'math'
  | 'tex'
  /** Holds the same formula in several ways. */
  | 'formula'
  | 'left-out';

const named = (role: Role, names: string): [string, Role][] =>
  names.split(' ').map((name) => [name, role]);

/** What publishers and services write within a line. */
const inline = [
  ...named('emphasis', 'i em cite var dfn'),
  ...named('strong', 'b strong'),
  ...named('code', 'code tt kbd samp'),
  ...named('raised', 'sup'),
  ...named('lowered', 'sub inf'),
  ...named(
    'through',
    'span u s strike del ins small big font abbr acronym nobr wbr sc scp mark bdi',
  ),
  ...named('quote', 'q'),
  ...named('link', 'a ext-link uri'),
];
/** Blocks of a page that can stand in an abstract. */
const blocks = [
  ...named(
    'paragraph',
    'p div blockquote section article main header footer nav table ul ol dl figure figcaption center hr details summary',
  ),
  ...named('preformatted', 'pre'),
  ...named('heading', 'h1 h2 h3 h4 h5 h6'),
  ...named('item', 'li dt dd'),
  ...named('row', 'tr'),
  ...named('cell', 'td th'),
  ...named('line', 'br'),
  ...named('through', 'tbody thead tfoot caption html body'),
  ...named(
    'left-out',
    'img script style template noscript iframe object video audio svg head meta link',
  ),
];
const mathml = named(
  'math',
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mlabeledtr mtd maction semantics annotation annotation-xml`,
);
/** JATS, and what Springer and Elsevier write in its place. */
const jats = [
  ...named('emphasis', 'italic emphasis'),
  ...named('strong', 'bold'),
  ...named('code', 'monospace'),
  ...named('raised', 'superscript'),
  ...named('lowered', 'subscript'),
  ...named(
    'through',
    'underline overline roman sans-serif small-caps smallcaps xref email named-content styled-content abbrev fn label ovl und',
  ),
  ...named(
    'paragraph',
    'sec abstract trans-abstract list def-list def-item disp-quote boxed-text statement verse-group table-wrap simple-para abstracttext abstract-sec',
  ),
  ...named('heading', 'title subtitle'),
  ...named('item', 'list-item'),
  ...named('line', 'break verse-line'),
  ...named('tex', 'tex-math tex'),
  ...named('formula', 'inline-formula disp-formula alternatives'),
  ...named('left-out', 'graphic inline-graphic media inline-media object-id'),
];

/** The elements that a notation knows; what else is written as a tag is text. */
export type Elements = ReadonlyMap<string, Role>;

/** HTML as feeds and services write it, with MathML. */
export const htmlElements: Elements = new Map([...inline, ...blocks, ...mathml]);
/** JATS as publishers deposit it, with the HTML that they mix in. */
export const jatsElements: Elements = new Map([...inline, ...blocks, ...mathml, ...jats]);
/** What stands within a line: exports of libraries leave it in fields of TeX, services mark plain texts with it. */
export const inlineElements: Elements = new Map([...inline, ...mathml, ['br', 'line']]);

/** Prefixes that say by themselves that a tag is one: `jats:p`, `mml:mi`, `ce:italic`, `xhtml:p`. */
export const prefixes: ReadonlySet<string> = new Set(
  'jats mml m ce sb html xhtml h xh w o'.split(' '),
);
/** Elements that end where the next of their name begins, or that hold nothing. */
export const unclosed: ReadonlySet<string> = new Set(
  'p li dt dd tr td th br hr img meta link wbr break graphic inline-graphic mspace mprescripts none'.split(
    ' ',
  ),
);
