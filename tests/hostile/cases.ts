/** A small digest made from a fault that an earlier version had, and what is right. */
export interface HostileCase {
  name: string;
  /** In `content/digests`, unless it names another folder. */
  file: string;
  input: string | Uint8Array;
  /** Other files of the site, by path. */
  beside?: Record<string, string>;
  /** Titles of the papers that come of it; all lists by title. */
  titles: string[];
  /** Codes of the messages, one each. */
  codes: string[];
  code: 0 | 1;
  /** What the only paper’s file must hold, in this order. */
  holds?: string[];
}

const abstract =
  'We study a method for learning representations from data and show that it improves accuracy on several benchmarks while it needs less memory and time than earlier work does.';

/** A paper as Hugging Face’s API tells of it. */
const daily = (title: string, inside = '', id = '2401.00001') => ({
  paper: { id, title, summary: `${abstract} ${inside} ${abstract}`.replaceAll('  ', ' ') },
  title,
});

const toJson = (...records: unknown[]): string => JSON.stringify(records);

/** A formula case: each formula stands by itself, in the order given. */
const formulas = (name: string, inside: string, holds: string[]): HostileCase => ({
  name,
  file: '2025-03-20.json',
  input: toJson(daily('Hot gas', inside)),
  titles: ['Hot gas'],
  codes: [],
  code: 0,
  holds,
});

const rule = '-'.repeat(78);
const letter = (head: string, title: string): string =>
  `${rule}\n\\\\\n${head}Date: Fri, 12 Jul 2019 20:54:59 GMT   (37kb)\n\nTitle: ${title}\nAuthors: Ada Example\nCategories: cs.CL\n\\\\\n  ${abstract}\n\\\\\n`;

const entry = (key: string, title: string): string =>
  `@article{${key}, title={${title}}, year=2024, abstract={${abstract}}\n}`;

const strings = Array.from(
  { length: 9 },
  (_, at) => `@string{s${at + 1} = ${Array(4).fill(`s${at}`).join(' # ')}}`,
).join('\n');

const marks = (count: number): string =>
  `Z${'\u0316'.repeat(count / 2)}${'\u0301'.repeat(count / 2)}`;

/** Bytes that follow from nothing but their number. */
function toRandomBytes(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

/** Every kind of fault that earlier versions had. */
export const hostileCases: HostileCase[] = [
  formulas('two formulas side by side', 'a temperature of $\\sim$$10^{7}$ K', ['\\sim', '10^{7}']),
  formulas('two formulas in parentheses', 'let \\(x\\)\\(y\\) be', ['$x', 'y$']),
  formulas('a raised number before a letter', 'of $^{18}$$F$ and', ['^{18}', 'F$']),
  formulas('a formula of its own before another', 'value $$x^2$$$y$ here', ['x^2', 'y$']),
  formulas('three formulas side by side', 'the $p$$+$$p$ collisions', ['$p', '+', 'p$']),
  {
    name: 'ten marks on a letter',
    file: '2025-03-20.json',
    input: toJson(daily('Letters', `${marks(10)} and on.`)),
    titles: ['Letters'],
    codes: ['digest-characters'],
    code: 0,
  },
  {
    name: 'two hundred marks on a title’s letter',
    file: '2025-03-20.json',
    input: toJson(daily(`${marks(200)} of letters`)),
    titles: [`Z${'\u0316'.repeat(5)} of letters`],
    codes: ['digest-characters'],
    code: 0,
  },
  {
    name: 'a library of BibTeX strings that double',
    file: '2025-03-20.bib',
    input: `@string{s0 = "lollollollol"}\n${strings}\n@article{k, title={A title of a paper}, year=2024, journal=s9, abstract={${abstract}}}\n`,
    titles: ['A title of a paper'],
    codes: ['digest-left-out'],
    code: 1,
  },
  {
    name: 'a mailing’s record without its id',
    file: '2019-07-15.txt',
    input: `${letter('arXiv:1907.00001\n', 'A first paper')}${letter('', 'A second paper that lost its id line')}${rule}\n`,
    titles: ['A first paper', 'A second paper that lost its id line'],
    codes: [],
    code: 0,
  },
  {
    name: 'a Markdown heading without a link',
    file: '2025-03-20.md',
    input: `# Papers\n\n## [A first paper](https://arxiv.org/abs/2401.00001)\n\n${abstract}\n\n## A second paper without a link\n\n${abstract}\n`,
    titles: ['A first paper', 'A second paper without a link'],
    codes: [],
    code: 0,
  },
  {
    name: 'BibTeX entries that begin on a line’s middle',
    file: '2025-03-20.bib',
    input: `${entry('a', 'First paper of three')} ${entry('b', 'Second paper of three')} ${entry('c', 'Third paper of three')}\n`,
    titles: ['First paper of three', 'Second paper of three', 'Third paper of three'],
    // All three have one abstract.
    codes: ['paper-near', 'paper-near', 'paper-near'],
    code: 0,
  },
  {
    name: 'one JSON array behind another',
    file: '2025-03-20.json',
    input: `${toJson(daily('A first paper'))}\n${toJson(daily('A second paper', '', '2401.00002'))}`,
    titles: ['A first paper', 'A second paper'],
    codes: [],
    code: 0,
  },
  {
    name: 'JSON of another shape',
    file: '2025-03-20.json',
    input: JSON.stringify({ weird: [{ title: 'A first paper', abstract }] }),
    titles: ['A first paper'],
    codes: [],
    code: 0,
  },
  {
    name: 'random bytes',
    file: '2025-03-20.txt',
    input: toRandomBytes(200_000),
    titles: [],
    codes: ['digest-foreign'],
    code: 1,
  },
  {
    name: 'a PDF',
    file: '2025-03-20.txt',
    input: `%PDF-1.7\n%âãÏÓ\n1 0 obj << /Type /Catalog >> endobj\nstream\n${abstract}\n\n${abstract}\nendstream\n`,
    titles: [],
    codes: ['digest-foreign'],
    code: 1,
  },
  {
    name: 'a licence',
    file: '2025-03-20.txt',
    input:
      'Permission is granted\n\nto any person who obtains a copy of this software to deal in it without restriction, subject to the following conditions, which shall be included in all copies.\n\nThe software is provided as is\n\nwithout warranty of any kind, and in no event shall its authors be liable for any claim that arises from it or from its use by anyone at any time.\n',
    titles: [],
    codes: ['digest-implausible'],
    code: 1,
  },
  {
    name: 'an override that JSON spells',
    file: '2025-03-20.json',
    input: toJson(daily('A title \u202egnp.exe')).replaceAll('\u202e', '\\u202e'),
    titles: ['A title gnp.exe'],
    codes: ['digest-characters'],
    code: 0,
  },
  {
    name: 'an override that XML spells',
    file: '2025-03-20.xml',
    input: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2401.00005v1</id><title>A &#x202E;title</title><summary>${abstract}</summary></entry></feed>`,
    titles: ['A title'],
    codes: ['digest-characters'],
    code: 0,
  },
  {
    name: 'joiners that a script needs',
    file: '2025-03-20.json',
    input: toJson(daily('می‌خواهم and 👩‍🔬')),
    titles: ['می‌خواهم and 👩‍🔬'],
    codes: [],
    code: 0,
  },
  {
    name: 'tags in a text',
    file: '2025-03-20.json',
    input: toJson(
      daily(
        'Tags',
        'We emit <think> tokens before </think> and find p<q and r>s for an <img src=x onerror=alert(1)> case.',
      ),
    ),
    titles: ['Tags'],
    codes: [],
    code: 0,
    holds: ['think', 'tokens', 'p\\<q', 'onerror'],
  },
  {
    name: 'a replacement without an abstract',
    file: '2019-07-15.txt',
    input: `${rule}\n\\\\\narXiv:1907.00009 (*replaced*)\nreplaced with revised version Thu, 11 Jul 2019 10:00:00 GMT   (37kb)\n\nTitle: A paper known before\nAuthors: Ada Example\nCategories: cs.CL\n\\\\ ( https://arxiv.org/abs/1907.00009 ,  37kb)\n`,
    titles: [],
    codes: [],
    code: 0,
  },
  {
    name: 'TeX that nobody can read',
    file: '2025-03-20.json',
    input: toJson(daily('Unknown macro', 'with $\\jpsi \\to \\mypsi$ and \\frac{ left open.')),
    titles: ['Unknown macro'],
    codes: ['tex-left'],
    code: 0,
  },
  {
    name: 'an address that the site needs itself',
    file: 'content/metadata/x.yaml',
    input: '- title: A first paper\n  slug: by-title\n',
    beside: { 'content/digests/2025-03-20.json': toJson(daily('A first paper')) },
    titles: ['A first paper'],
    codes: ['metadata-address'],
    code: 1,
  },
  {
    name: 'BibTeX in a file of its own ending',
    file: '2025-03-20-library.bibtex',
    input: `@article{a, title={A paper in a file of another ending}, year=2024, abstract={${abstract}}}`,
    titles: ['A paper in a file of another ending'],
    codes: [],
    code: 0,
  },
];
