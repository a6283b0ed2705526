import { type Creator, type Entry, parse as parseBibtex } from '@retorquere/bibtex-parser';
import type { PaperLink } from '#lib/schema.ts';
import { linkSchema } from '#lib/schema.ts';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type {
  DigestEntry,
  Furniture,
  LeftOut,
  LineRange,
  ParsedDigest,
} from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toLineCounter, toOneLine } from '#lib/digest/text/lines.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';

/** An entry's beginning: `@article{`, `@Misc (`. */
const entryStart = /^[ \t]*@(?<type>[A-Za-z]{3,30})[ \t]*[{(]/gm;
/** Entries that hold no paper. */
const noPaper = new Set(['string', 'preamble', 'comment', 'xdata', 'set']);
/** Types that a paper can have, by which BibTeX is known. */
const knownType =
  /^[ \t]*@(?:article|book|inbook|incollection|inproceedings|conference|proceedings|misc|online|unpublished|techreport|report|phdthesis|mastersthesis|thesis|manual|dataset|software|preprint|string)[ \t]*[{(]/im;
/** `arXiv preprint arXiv:2401.00001`, `CoRR, abs/2401.00001` */
const inJournal = /(?:arXiv:|abs\/)(?<id>\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,20}\/\d{7})/i;
/** Braces that guard letters from a change of case: `{BERT}`; not those of a command. */
const guard = /(^|[\s\-(:,/"'`{])\{([^{}\\$]{1,200})\}/g;
/** Where the parser saw an error, counted within the entry. */
const place = / at line \d+, column \d+.*$/s;
/** More than an entry has; a parser may need long for what no one wrote by hand. */
const longestEntry = 60_000;
const deepestBraces = 30;

interface Slice extends LineRange {
  text: string;
  type: string;
}

/** A library's text → the texts of its entries: each goes on to the next `@type{` at a line's beginning. */
function toSlices(text: string): Slice[] {
  const lineOf = toLineCounter(text);
  const starts = [...text.matchAll(entryStart)];
  return starts.map(({ index, groups }, k) => {
    const slice = text.slice(index, starts[k + 1]?.index ?? text.length).trimEnd();
    const from = lineOf(index);
    const to = lineOf(index + slice.length);
    return { text: slice, from, to, type: groups?.['type']?.toLowerCase() ?? '' };
  });
}

function toBraceDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (const sign of text) {
    if (sign === '{') most = Math.max(most, ++depth);
    else if (sign === '}') depth--;
  }
  return most;
}

function toName({ name, firstName, prefix, lastName, suffix }: Creator): string {
  return toOneLine(name ?? [firstName, prefix, lastName, suffix].filter(Boolean).join(' '));
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
  const names = (fields.author ?? []).map(toName).filter(Boolean);
  const identity = {
    ...parseDoi(field('doi')),
    ...toOwnId(field),
    authors: names.includes('others') ? [] : names,
    published:
      toPublishedDate(field('date')) ??
      toPublishedDate(field('year'), field('month'), field('day')),
    venue: toVenue(field('journal') || field('journaltitle') || field('booktitle')),
    links: toCode(field),
  };
  return toRecordEntry({ title, abstract: toTex(field('abstract')), identity }, range);
}

function readSlice(slice: Slice, strings: string): DigestEntry | LeftOut {
  const { from, to, text } = slice;
  const leaveOut = (reason: string): LeftOut => ({ from, to, reason });
  if (text.length > longestEntry) return leaveOut(`an entry of over ${longestEntry} characters`);
  if (toBraceDepth(text) > deepestBraces)
    return leaveOut('an entry with too many braces in braces');
  try {
    const fieldMode = { title: 'verbatim', subtitle: 'verbatim', abstract: 'verbatim' } as const;
    const { entries, errors } = parseBibtex(`${strings}\n${text}`, {
      fieldMode,
      sentenceCase: false,
    });
    const [entry] = entries;
    const [error] = errors;
    if (entry && !error) return readEntry(entry, slice);
    return leaveOut(
      `an entry that BibTeX can’t read${error ? `: ${error.error.replace(place, '').slice(0, 120)}` : ''}`,
    );
  } catch {
    return leaveOut('an entry that BibTeX can’t read');
  }
}

/** An entry that holds no paper, up to where its braces close; what follows is none of it. */
function toOther({ text, type, from }: Slice): Furniture {
  let [depth, end] = [0, -1];
  for (let place = 0; end < 0 && place < text.length; place++) {
    if (text[place] === '{' || text[place] === '(') depth++;
    else if ((text[place] === '}' || text[place] === ')') && --depth === 0) end = place;
  }
  const lines = end < 0 ? 1 : text.slice(0, end).split('\n').length;
  return { from, to: from + lines - 1, name: `a @${type}` };
}

function parse(text: string): ParsedDigest {
  const slices = toSlices(text);
  const strings = slices.filter(({ type }) => type === 'string').map((slice) => slice.text);
  const known = strings.join('\n').slice(0, longestEntry);
  const papers = slices.filter(({ type }) => !noPaper.has(type));
  const others = slices.filter(({ type }) => noPaper.has(type));
  return toDigest(
    papers.map((slice) => readSlice(slice, known)),
    others.map((slice) => toOther(slice)),
  );
}

/** A BibTeX or BibLaTeX library. */
export const bibtex: DigestFormat = {
  name: 'bibtex',
  description: 'a BibTeX or BibLaTeX library with abstracts',
  endings: ['.bib', '.bibtex'],
  signature: 'an entry at a line’s beginning, such as @article{ or @misc{',
  isFormat: (text) => knownType.test(text),
  furniture: [{ name: 'a comment', line: /^\s*%/ }],
  parse,
};
