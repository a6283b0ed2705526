import type { Creator } from '@retorquere/bibtex-parser';
import { toAuthorOf } from '#lib/names/authors.ts';
import type { NameParts } from '#lib/names/from-parts.ts';
import { type PaperLink, linkSchema } from '#lib/schema.ts';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type { DigestEntry, EntryIdentity, LeftOut, LineRange } from '#lib/digest/digest.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toPaperLinks } from '#lib/digest/text/paper-places.ts';
import { toRecordEntry } from '#lib/digest/to-digest.ts';
import { decodeText } from '#lib/text/notations.ts';
import { toPlainText } from '#lib/text/plain-text.ts';
import type { ParsedFields } from './bibtex-parser.ts';
import { decodeParts } from './name-markup.ts';

/** `arXiv preprint arXiv:2401.00001`, `CoRR, abs/2401.00001` */
const inJournal = /(?:arXiv:|abs\/)(?<id>\d{4}\.\d{4,5}(?:v\d{1,3})?|[a-z-]{2,20}\/\d{7})/i;

/** An author’s parts as BibTeX has them; what stands in braces is one name. */
function toParts({ name, firstName, prefix, lastName, suffix }: Creator): NameParts {
  const parts = { literal: name, given: firstName, particle: prefix, family: lastName, suffix };
  return decodeParts(parts, 'html');
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

/** A DOI as BibTeX has it, its TeX written out: `10.1007/a\\_b`, `49:8$<$693`. */
function toDoi(field: (name: string) => string): ReturnType<typeof parseDoi> {
  const isAddress = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(field('url'));
  const tex = field('doi') || (isAddress ? field('url') : '');
  const signs = tex
    .replace(/\$\\?(?:<|less|lt)\$|\\textless\b/g, '<')
    .replace(/\$\\?(?:>|greater|gt)\$|\\textgreater\b/g, '>');
  return parseDoi(signs.replace(/[\\{}]/g, ''));
}

function toCode(field: (name: string) => string): PaperLink[] {
  const link = linkSchema.safeParse({ kind: 'code', url: field('code') || field('github') });
  return link.success ? [link.data] : [];
}

/** An entry’s fields as the parser gives them → the paper, or why it is none. */
export function readBibtexRecord(fields: ParsedFields, range: LineRange): DigestEntry | LeftOut {
  const field = (name: string): string => {
    const value: unknown = fields[name];
    return typeof value === 'string' ? value : '';
  };
  const title = [field('title'), field('subtitle')].filter(Boolean).join(': ');
  const id = toOwnId(field);
  const identity = {
    ...toDoi(field),
    ...id,
    ...readAuthors(fields.author ?? []),
    published:
      toPublishedDate(field('date')) ??
      toPublishedDate(field('year'), field('month'), field('day')),
    venue: toVenue(
      toPlainText(field('journal') || field('journaltitle') || field('booktitle'), 'html'),
    ),
    links: [...(id ? [] : toPaperLinks(field('url'))), ...toCode(field)],
  };
  const [titleText, abstract] = [title, field('abstract')].map((tex) => decodeText(tex, 'bibtex'));
  return toRecordEntry({ title: titleText, abstract, identity }, range);
}
