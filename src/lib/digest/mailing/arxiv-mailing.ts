import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type { DigestEntry, Furniture, LeftOut, ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toOneLine } from '#lib/digest/text/lines.ts';
import { readAuthors } from '#lib/digest/text/author-names.ts';
import { toMonthNumber, toTwoDigits, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';
import { mailFurniture, toSubjects } from './mail-furniture.ts';
import {
  beginsRecord,
  field,
  folded,
  idLine,
  type MailLine,
  type MailRecord,
  replacedLine,
  toMailRecords,
} from './mail-records.ts';

/** The day of `Fri, 12 Jul 2019 20:54:59 GMT`. */
const mailDay = /\b(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})\b/;
/** The address in a record's last line. */
const lastAddress = /\((?: |\s*)(https?:\/\/\S{10,80})/;
/** A reply's mark before each line, and one before `\\`, by which a quoted mailing is known. */
const quote = /^(?:> ?)+/;
const quotedPart = /^(?:> ?)+\\\\\s*$/m;

/** A second line of categories: `  cs.IR math.AG hep-th`. */
const categories = /^(?:\s+[a-z-]{2,12}(?:\.[A-Za-z-]{2,20})?,?)+\s*$/;

interface MailHead {
  fields: Map<string, string>;
  id: string;
  /** Lines that are none of a head. */
  others: MailLine[];
}

function readHead(lines: MailLine[]): MailHead {
  const head: MailHead = { fields: new Map(), id: '', others: [] };
  let open = '';
  for (const line of lines) {
    const { text } = line;
    const { name = '', value = '' } = field.exec(text)?.groups ?? {};
    const id = idLine.exec(text)?.groups?.['id'];
    if (text.trim() === '') open = '';
    else if (id) head.id ||= id;
    else if (name && head.fields.has(name.toLowerCase())) open = 'another of the same name';
    else if (name) head.fields.set((open = name.toLowerCase()), value);
    else if (open && folded.test(text) && (!open.startsWith('categor') || categories.test(text)))
      head.fields.set(open, `${head.fields.get(open) ?? ''} ${text.trim()}`);
    else if (!replacedLine.test(text)) head.others.push(line);
  }
  return head;
}

/** A day in a mail → `YYYY-MM-DD`, when it is the month that the id names, or the one before. */
function toFirstDay(printed: string, arxiv: string | undefined): string | undefined {
  const { day = '', month = '', year = '' } = mailDay.exec(printed)?.groups ?? {};
  const monthNumber = toMonthNumber(month);
  const [, idYear, idMonth] = /(?:^|\/)(\d\d)(\d\d)/.exec(arxiv ?? '') ?? [];
  if (monthNumber === 0 || idYear === undefined) return undefined;
  const ahead = Number(idYear) * 12 + Number(idMonth) - ((Number(year) % 100) * 12 + monthNumber);
  if (ahead !== 0 && ahead !== 1) return undefined;
  return [year, toTwoDigits(monthNumber), toTwoDigits(Number(day))].join('-');
}

/** A record → its paper, and the lines of its head that say nothing of it. */
function readRecord({ head, abstract, last, from, to }: MailRecord): (DigestEntry | LeftOut)[] {
  const { fields, id, others } = readHead(head);
  const isReplacement = head.some(({ text }) => replacedLine.test(text));
  const own = parseArxivId(id) ?? parsePaperAddress(lastAddress.exec(last)?.[1] ?? '');
  const read = {
    title: fields.get('title'),
    abstract: abstract.map(({ text }) => text).join('\n'),
    isReplacement,
    identity: {
      ...parseDoi(fields.get('doi') ?? ''),
      ...own,
      ...readAuthors(toOneLine(fields.get('authors') ?? fields.get('author') ?? '')),
      published: isReplacement ? undefined : toFirstDay(fields.get('date') ?? '', own?.arxiv),
      venue: toVenue(fields.get('journal-ref') ?? ''),
    },
  };
  const leftOut = others.map(({ line }) => ({
    from: line,
    to: line,
    reason: 'a line of a record’s head that is no field of it',
  }));
  const record = toRecordEntry(read, { from, to });
  return 'reason' in record ? [record] : [record, ...leftOut];
}

/** A text's lines, without the marks that a reply puts before each. */
function toLines(text: string): string[] {
  const lines = text.split('\n');
  return quotedPart.test(text) ? lines.map((line) => line.replace(quote, '')) : lines;
}

/** Furniture that is known only without the marks of a reply, which may also stand alone. */
function toNamed(text: string, lines: string[]): Furniture[] {
  if (!quotedPart.test(text)) return [];
  return lines.flatMap((line, index) => {
    const named = mailFurniture.find((kind) => kind.line.test(line))?.name;
    const name = line.trim() === '' ? 'the mark of a reply' : named;
    return name ? [{ from: index + 1, to: index + 1, name }] : [];
  });
}

function parse(text: string): ParsedDigest {
  const lines = toLines(text);
  const furniture = [...toSubjects(lines), ...toNamed(text, lines)];
  return toDigest(toMailRecords(lines).flatMap(readRecord), furniture);
}

/** The text of arXiv's daily mailing: new papers, cross-lists and, without abstracts, replacements. */
export const arxivMailing: DigestFormat = {
  name: 'arxiv-mailing',
  description: 'arXiv’s e-mail, as text or letter, with cross-lists and replacements',
  endings: ['.txt', '.eml', '.mbox'],
  signature: 'a line of two backslashes, and an arXiv id on the next',
  tex: 'written',
  isFormat: (text) => {
    const lines = toLines(text);
    return lines.some((line, index) => line.startsWith('\\\\') && beginsRecord(lines, index));
  },
  furniture: mailFurniture,
  parse,
};
