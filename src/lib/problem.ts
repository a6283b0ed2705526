import { showCharacters } from './clean-characters.ts';

/** How bad a problem is: an `error` makes a command exit 1, a `warning` is only printed. */
export type Severity = 'error' | 'warning';

interface ProblemKind {
  severity: Severity;
  /** What is wrong and what to do; `{name}` is filled from the problem's values. */
  message: string;
}

const error = (message: string): ProblemKind => ({ severity: 'error', message });
const warning = (message: string): ProblemKind => ({ severity: 'warning', message });

/**
 * Every problem that content can have. Severity, text and exit code derive from this table alone. An error is what a
 * person can and must mend: their own content, metadata and edits, a program’s fault, or what may be a lost paper.
 * A slip in somebody else’s text that costs no paper is a warning.
 */
export const problemTable = {
  'digest-name': error(
    'the file’s name must begin with the digest’s date, as in 2025-03-18.txt: rename it, or pass --date YYYY-MM-DD',
  ),
  'digest-ending': error(
    'no format’s files end in {ending}, but in {endings}: save its text as .txt, or put its format’s name before the ending, as in 2025-03-18.bibtex.log',
  ),
  'digest-file': error('is no file: move what is in it to content/digests itself, or elsewhere'),
  'digest-undated': error('standard input names no day: pass --date YYYY-MM-DD'),
  'digest-id': error('{other} has the same id "{id}": rename one of the two files'),
  'digest-exists': error(
    'another digest is already there as {other}: rename the file that comes in, as in {date}-evening.txt',
  ),
  'digest-date': error(
    'the header says "{header}", but the file’s name says {date}: rename the file; its name is believed until then',
  ),
  'digest-date-assumed': warning(
    'the header says "{header}" without a year, taken for {date}: pass --date YYYY-MM-DD if that is wrong',
  ),
  'digest-encoding': warning(
    '{count} place(s) are no UTF-8, the first one here: save the file as UTF-8; until then they show as \ufffd',
  ),
  'digest-encoding-assumed': warning(
    'the text is not UTF-8 and was read as {encoding}: save it as UTF-8 if letters are wrong',
  ),
  'digest-letter': error('the letter can’t be read ({reason}): save its text instead'),
  'digest-format': error(
    'no format fits, tried {tried}: see that the file is a digest, or name its format: by --format, or in the file’s name as in 2025-03-18.bibtex.txt',
  ),
  'digest-foreign': error('this is {name}, no digest: {advice}'),
  'digest-implausible': error(
    'this doesn’t look like a digest, {reason}: if it is one, name its format, by --format hugging-face-text or in the file’s name as in 2025-03-18.hugging-face-text.txt',
  ),
  'digest-no-abstract': warning('no abstract of "{title}" in it'),
  'digest-characters': warning(
    '{count} control characters were left out, the first one here: controls, turns of direction, tags, and marks past those that a letter can have',
  ),
  'metadata-characters': warning(
    '{count} control characters were left out: controls, turns of direction, tags, and marks past those that a letter can have',
  ),
  'digest-link': error('a symbolic link is not followed: copy the file itself here'),
  'digest-size': error('the file has {size} MB, and at most {limit} are read: split it'),
  'digest-left-out': error(
    '{lines} line(s) left out, {reason}, "{words}": repair them, every paper needs its title, and an abstract, an id or its authors',
  ),
  'digest-empty': error(
    'no paper was found in it: check that it is a digest of titles and abstracts',
  ),
  'digest-quiet': warning('a whole feed without an entry: no paper came on that day'),
  'abstract-differs': warning(
    '{other} has another abstract of this paper: the newest is taken, and the paper’s page shows the change',
  ),
  'tex-left': warning(
    'TeX is left that can’t be read: {tex}; readers will see it, unless metadata corrects the text',
  ),
  'epub-unknown': error(
    'the site has no paper "{name}": it is left out of the book; check its title or arXiv id',
  ),
  'paper-not-read-back': error(
    '"{title}" is left out, since {fault}: give it another text in content/metadata as corrected.title or corrected.abstract',
  ),
  'metadata-syntax': error('not readable: {reason}'),
  'metadata-record': error('record {record}: {reason}'),
  'metadata-unused': warning('record {record}: no digest has the paper that it names, {paper}'),
  'metadata-entry': warning('record {record}: nothing is left out, {reason}'),
  'metadata-address': error(
    'record {record}: {field} "{slug}" can’t be the address, {reason}: choose another',
  ),
  'metadata-slug': error(
    'record {record}: {field} names "{slug}", which is no paper’s slug: correct it, or take it out',
  ),
  'metadata-topic': error(
    'record {record}: there is no topic "{topic}": correct it, or add content/topics/{topic}.md',
  ),
  'abstract-missing': error(
    'no digest has an abstract of "{title}": add it to content/metadata as corrected.abstract{others}',
  ),
  'paper-withdrawn': warning(
    'its authors withdrew "{title}", as its abstract says: leaveOut in content/metadata takes it out',
  ),
  'paper-near': warning(
    '"{title}" looks like "{other}": give the record of one of them in content/metadata sameAs or distinctFrom: {slugs}',
  ),
  'topic-file': error('{reason}'),
  'accepted-file': error(
    'can’t be read ({reason}): what it accepts counts as new; repair it, or have it written anew by convert --accept',
  ),
  'paper-edited': error(
    'was edited by hand and is kept: move the change to content/metadata, or replace the file by convert --force',
  ),
  'paper-unreadable': error(
    'is no paper file ({reason}): it is kept; repair it, or replace it by convert --force',
  ),
  'paper-orphan': warning('no digest has this paper: it is kept; convert --force removes it'),
  'paper-redirect': warning('the former address "{slug}" no longer leads to the paper: {reason}'),
  'content-left-out': error('is left out of the site: {reason}'),
  'page-failed': error('the page {page} could not be made: {reason}'),
  'search-count': error('the search index holds {indexed} pages, but the site has {papers} papers'),
  'page-empty': error('the page is empty: see what the build said about it'),
  'page-end': error('something follows </html>: a script or an element stands outside the layout'),
  'page-title': error('no <title>, or an empty one'),
  'page-language': error('<html> has no lang'),
  'page-heading': error('a page needs one <h1> with text in it, and has {count}'),
  'page-main': error('no <main>, or an empty one'),
  'page-abstract': error('an abstract without text'),
  'page-id': error('the id "{id}" stands here a second time'),
  'math-failed': warning('KaTeX could not read a formula: {reason}'),
  'math-raw': warning('readers see raw TeX: {tex}'),
  'character-forbidden': error(
    '{character} turns or hides what stands around it, or is no text: take it out of what this file is made of',
  ),
  'script-handler': error('code in the attribute {name}: put it into src/client'),
  'script-inline': error('a script inside the page: put it into src/client'),
  'json-broken': error('not readable as JSON'),
  'link-broken': error('{place}: {url} leads to no file'),
  'link-slash': error('{place}: {url} is a folder, write it with a slash at its end'),
  'link-base': error('{place}: {url} lies outside the base path {base}'),
  'link-invalid': error('{place}: {url} is no address'),
  'link-script': error('{place}: {url} runs code or opens a document inside the address'),
  'link-anchor': error('{url}: nothing there has the id "{id}"'),
  'request-foreign': error('{place}: {url} asks another host; take the file into the site'),
  'canonical-foreign': error('the canonical address {url} is not the site’s own'),
  'sitemap-none': error('there is no sitemap'),
  'sitemap-lacks': error('the page is not in the sitemap; add it, or give the page robots noindex'),
  'sitemap-hidden': error('{url} is not the address of a page that search engines are to list'),
  'sitemap-foreign': error('{url} is not the site’s own'),
  'xml-broken': error('not well-formed: {reason}'),
  'feed-invalid': error('no feed reader can read it'),
  'feed-empty': error('a feed without items'),
  'feed-id': error('items without an id: {missing}'),
  'feed-id-twice': error('two items have the id "{id}"'),
  'feed-relative': error('{url} leads nowhere in a feed reader: write it with https://'),
  'html-invalid': error('{rule}: {reason}'),
  'host-status': error('answers {status}, not {wanted}: see that the host serves the built folder'),
  'host-bytes': error('comes with other bytes than the built site has: publish it anew'),
  'host-type': error('comes as {type}, not as {wanted}: tell the host the content type'),
  'host-header': error('comes with {got} as {name}, not with {value}'),
  'host-kept': warning('browsers keep it unasked ({got}): readers may see an old page for so long'),
  'host-missing': error('is missing, as it should, but without the site’s own 404.html'),
  'host-hidden': warning('is served, though it is for the host alone'),
  'host-folder': error('answers {status} in place of leading to the folder with a slash'),
  'host-part': error('a part of a file was asked for, and the answer {status} is none'),
  'host-unchanged': warning('is sent again unchanged ({status}): let the host send ETags'),
  'host-compression': warning('comes uncompressed: let the host compress text'),
} satisfies Record<string, ProblemKind>;

/** One of the codes of {@link problemTable}. */
export type ProblemCode = keyof typeof problemTable;

/** Something wrong with content, at a place that a person can open. */
export interface Problem {
  code: ProblemCode;
  severity: Severity;
  /** Path relative to the root, with `/`. */
  file: string;
  /** Counted from 1; 0 when the whole file is meant. */
  line: number;
  /** The last line of several. */
  to?: number;
  message: string;
  /** What it is about in the content's own words, which stay when lines move and messages are reworded. */
  about?: string;
}

/** A problem of which it is known whether somebody has accepted it. */
export interface JudgedProblem extends Problem {
  accepted: boolean;
}

/** Where a problem is, and the values that its message names. */
export interface ProblemPlace {
  file: string;
  line?: number;
  to?: number;
  values?: Record<string, string | number>;
}

/** Values that say what a problem is about. */
const tellingValues = ['title', 'slugs', 'tex', 'topic', 'field', 'slug', 'paper', 'words'];

/** The telling values; a reason tells, too, where the lines concerned aren’t all known. */
function toAbout({ to, values = {} }: ProblemPlace): string {
  const names = to === undefined ? [...tellingValues, 'reason'] : tellingValues;
  return names.flatMap((name) => values[name] ?? []).join(' · ');
}

/** A code and a place → a problem with its message filled in. */
export function toProblem(code: ProblemCode, place: ProblemPlace): Problem {
  const { file, line = 0, to, values = {} } = place;
  const { severity, message } = problemTable[code];
  const filled = message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const about = toAbout(place);
  return {
    code,
    severity,
    file,
    line,
    ...(to === undefined ? {} : { to }),
    message: filled,
    ...(about === '' ? {} : { about }),
  };
}

/** A problem → `file:line code message`, on one line whatever the values hold, with nothing that turns or hides it. */
export function renderProblem({ file, line, code, message }: Problem): string {
  const place = line > 0 ? `${file}:${line}` : file;
  return showCharacters(`${place} ${code} ${message}`.replace(/[\t-\r\u0085\u2028\u2029]+/g, ' '));
}
