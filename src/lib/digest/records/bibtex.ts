import { type Creator, type Entry, parse as parseBibtex } from '@retorquere/bibtex-parser';
import { budgets } from '#lib/budgets.ts';
import { toAuthorOf } from '#lib/names/authors.ts';
import type { NameParts } from '#lib/names/from-parts.ts';
import type { PaperLink } from '#lib/schema.ts';
import { linkSchema } from '#lib/schema.ts';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type {
  DigestEntry,
  EntryIdentity,
  LeftOut,
  LineRange,
  ParsedDigest,
} from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { type BibtexSlice, hasBibtex, toBibtexSlices } from './bibtex-slices.ts';
import { addBibtexStrings, type BibtexStrings, readBibtexStrings } from './bibtex-strings.ts';

/** Entries that hold no paper. */
const noPaper = new Set(['string', 'preamble', 'comment', 'xdata', 'set']);
/** `arXiv preprint arXiv:2401.00001`, `CoRR, abs/2401.00001` */
const inJournal = /(?:arXiv:|abs\/)(?<id>\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,20}\/\d{7})/i;
/** Braces that guard letters from a change of case: `{BERT}`; not those of a command. */
const guard = /(^|[\s\-(:,/"'`{])\{([^{}\\$]{1,200})\}/g;
/** Where the parser saw an error, counted within the entry. */
const place = / at line \d+, column \d+.*$/s;

function toBraceDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text) {
    if (sign === '{') most = Math.max(most, ++depth);
    else if (sign === '}') depth--;
  }
  return most;
}

/** An author’s parts as BibTeX has them; what stands in braces is one name. */
function toParts({ name, firstName, prefix, lastName, suffix }: Creator): NameParts {
  return { literal: name, given: firstName, particle: prefix, family: lastName, suffix };
}

/** `and others` at a list’s end, and what people write in its place. */
const isOthers = ({ name, firstName, lastName }: Creator): boolean =>
  /^(?:others|et\.? al\.?)$/i.test(name ?? [firstName, lastName].filter(Boolean).join(' '));

function readAuthors(creators: Creator[]): Pick<EntryIdentity, 'authors' | 'moreAuthors'> {
  const known = creators.filter((creator) => !isOthers(creator));
  return {
    authors: known.flatMap((creator) => toAuthorOf(toParts(creator)) ?? []),
    ...(known.length < creators.length ? { moreAuthors: true } : {}),
  };
}

/** A field's TeX as it stands, without braces that only guard the case. */
function toTex(tex: string | undefined): string {
  const whole = /^\{([^{}]*)\}$/.exec(tex?.trim() ?? '')?.[1] ?? tex ?? '';
  return whole.replace(guard, '$1$2');
}

/** The entry's own id, from the fields that carry one: never from its abstract. */
function toOwnId(field: (name: string) => string): ReturnType<typeof parseArxivId> {
  const places = [
    parseArxivId(field('eprint')),
    parseArxivId(field('arxivid') || field('arxiv')),
    parsePaperAddress(field('url')),
    parseArxivId(inJournal.exec(`${field('journal')} ${field('volume')}`)?.groups?.['id'] ?? ''),
    parseArxivId(field('number')),
    parseArxivId(field('note').split(/[\s,;]/, 1)[0] ?? ''),
  ];
  return places.find(Boolean);
}

function toCode(field: (name: string) => string): PaperLink[] {
  const link = linkSchema.safeParse({ kind: 'code', url: field('code') || field('github') });
  return link.success ? [link.data] : [];
}

function readEntry({ fields }: Entry, range: LineRange): DigestEntry | LeftOut {
  const field = (name: string): string => {
    const value: unknown = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const title = [field('title'), field('subtitle')].filter(Boolean).map(toTex).join(': ');
  const identity = {
    ...parseDoi(field('doi')),
    ...toOwnId(field),
    ...readAuthors(fields.author ?? []),
    published:
      toPublishedDate(field('date')) ??
      toPublishedDate(field('year'), field('month'), field('day')),
    venue: toVenue(field('journal') || field('journaltitle') || field('booktitle')),
    links: toCode(field),
  };
  return toRecordEntry({ title, abstract: toTex(field('abstract')), identity }, range);
}

/** An entry's text with its abbreviations → what the parser makes of it, or why it can't. */
function readText(text: string, range: LineRange): DigestEntry | LeftOut {
  const leaveOut = (reason: string): LeftOut => ({ from: range.from, to: range.to, reason });
  try {
    const fieldMode = { title: 'verbatim', subtitle: 'verbatim', abstract: 'verbatim' } as const;
    const { entries, errors } = parseBibtex(text, { fieldMode, sentenceCase: false });
    const [entry] = entries;
    const [error] = errors;
    if (entry && !error) return readEntry(entry, range);
    const why = error ? `: ${error.error.replace(place, '').slice(0, 120)}` : '';
    return leaveOut(`an entry that BibTeX can’t read${why}`);
  } catch {
    return leaveOut('an entry that BibTeX can’t read');
  }
}

function readSlice(slice: BibtexSlice, strings: BibtexStrings): DigestEntry | LeftOut {
  const { from, to, text, longest } = slice;
  const leaveOut = (reason: string): LeftOut => ({ from, to, reason });
  if (text.length > budgets.bibtexEntry)
    return leaveOut(`an entry of over ${budgets.bibtexEntry} characters`);
  if (toBraceDepth(text) > budgets.bibtexBraces)
    return leaveOut(`an entry with over ${budgets.bibtexBraces} braces in braces`);
  const whole = addBibtexStrings(text, strings);
  if (whole === undefined)
    return leaveOut(`an entry that its @strings make over ${budgets.bibtexEntry} characters`);
  const read = readText(whole, slice);
  if ('title' in read || longest.length === text.length) return read;
  // The bracket that seemed to close it may stand in a field, as in `title = {a \} b}`.
  const again = readSlice(
    { ...slice, text: longest, to: from + longest.split('\n').length - 1 },
    strings,
  );
  return 'title' in again ? again : read;
}

function parse(text: string): ParsedDigest {
  const { slices, leftOut } = toBibtexSlices(text);
  const { strings, leftOut: broken } = readBibtexStrings(
    slices.filter(({ type }) => type === 'string'),
  );
  const papers = slices.filter(({ type }) => !noPaper.has(type));
  const others = slices.filter(({ type }) => noPaper.has(type));
  return toDigest(
    [...papers.map((slice) => readSlice(slice, strings)), ...leftOut, ...broken],
    others.map(({ from, to, type }) => ({ from, to, name: `a @${type}` })),
  );
}

/** A BibTeX or BibLaTeX library. */
export const bibtex: DigestFormat = {
  name: 'bibtex',
  description: 'a BibTeX or BibLaTeX library',
  endings: ['.bib', '.bibtex'],
  signature: 'an entry at a line’s beginning, such as @article{ or @misc{',
  tex: 'written',
  isFormat: hasBibtex,
  furniture: [{ name: 'a comment', line: /^\s*%/ }],
  parse,
};
