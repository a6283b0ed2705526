import { parseArxivId, parseDoi } from '#lib/digest/text/paper-ids.ts';
import type { DigestEntry, LeftOut, LineRange, ParsedDigest } from '#lib/digest/digest.ts';
import type { DigestFormat } from '#lib/digest/digest-format.ts';
import { toOneLine } from '#lib/digest/text/lines.ts';
import { toAuthors } from '#lib/digest/text/author-names.ts';
import { toMonthNumber, toTwoDigits, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { toDigest, toRecordEntry } from '#lib/digest/to-digest.ts';

/** The line that parts a record's head, its abstract and its end. */
const part = /^\\\\\s*$/;
/** A record's last line: `\\ ( https://arxiv.org/abs/1907.05955 ,  37kb)`. */
const lastLine = /^\\\\ +\(/;
/** A record's first line: `arXiv:2602.12181 (*cross-listing*)`, `Paper: hep-th/9901001`. */
const idLine = /^(?:arXiv:|Paper: )\s?(?<id>[\w.\-/]{6,30})(?:\s+(?<note>\(.{0,60}\)|.{0,120}))?$/;
/** A rule between records: dashes, or `%%--%%--`. */
const rule = /^(?:-{10,}|(?:%%--){3,}%*)\s*$/;
/** A field of a record's head: `Authors: …`. */
const field = /^(?<name>[A-Z][A-Za-z-]{2,20}): ?(?<value>.*)$/;
/** A field's next line. */
const folded = /^\s+\S/;
/** A line of a replacement's head: `arXiv:1907.00009 (*replaced*)`, `replaced with revised version Thu, …`. */
const replaced = /^replaced\b|^(?:arXiv:|Paper: ).{6,60}\(\*?(?:replaced|revised)\b/i;
/** The day of `Fri, 12 Jul 2019 20:54:59 GMT`. */
const mailDay = /\b(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4})\b/;

/** A record's lines: between its first `\\` and its end. */
interface MailRecord extends LineRange {
  head: string[];
  abstract: string[];
}

function toFields(head: string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let open = '';
  for (const line of head) {
    const { name, value = '' } = field.exec(line)?.groups ?? {};
    if (name && !folded.test(line)) fields.set((open = name.toLowerCase()), value);
    else if (open && folded.test(line))
      fields.set(open, `${fields.get(open) ?? ''} ${line.trim()}`);
    else open = '';
  }
  return fields;
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

function readRecord({ head, abstract, from, to }: MailRecord): DigestEntry | LeftOut {
  const id = head.map((line) => idLine.exec(line)?.groups?.['id']).find(Boolean) ?? '';
  const fields = toFields(head);
  const isReplacement = head.some((line) => replaced.test(line));
  const own = parseArxivId(id);
  const date = fields.get('date') ?? fields.get('date (v1)') ?? '';
  const read = {
    title: fields.get('title'),
    abstract: abstract.join('\n'),
    isReplacement,
    identity: {
      ...parseDoi(fields.get('doi') ?? ''),
      ...own,
      authors: toAuthors(toOneLine(fields.get('authors') ?? fields.get('author') ?? '')),
      published: isReplacement ? undefined : toFirstDay(date, own?.arxiv),
      venue: toVenue(fields.get('journal-ref') ?? ''),
    },
  };
  return toRecordEntry(read, { from, to });
}

/** Whether a record begins at `\\`: the next line that is not blank is its id. */
function isFirst(lines: string[], index: number): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '';
  return part.test(lines[index] ?? '') && idLine.test(next);
}

/** A record from its first line on, up to its end, a rule or the next record. */
function takeRecord(lines: string[], start: number): MailRecord {
  const record: MailRecord = { from: start + 1, to: start + 1, head: [], abstract: [] };
  let lists = [record.head, record.abstract, []];
  for (let index = start + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (rule.test(line) || isFirst(lines, index)) break;
    if (line.trim() !== '') record.to = index + 1;
    if (lastLine.test(line)) break;
    if (part.test(line)) lists = lists.slice(1);
    else lists[0]?.push(line);
  }
  return record;
}

function parse(text: string): ParsedDigest {
  const lines = text.split('\n');
  const records: MailRecord[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!isFirst(lines, index)) continue;
    const record = takeRecord(lines, index);
    records.push(record);
    index = record.to - 1;
  }
  return toDigest(text, records.map(readRecord));
}

/** The text of arXiv's daily mailing: new papers, cross-lists and, without abstracts, replacements. */
export const arxivMailing: DigestFormat = {
  name: 'arxiv-mailing',
  description: 'arXiv’s e-mail, as text or letter, with cross-lists and replacements',
  endings: ['.txt', '.eml'],
  signature: 'a line of two backslashes, and an arXiv id on the next',
  isFormat: (text) => {
    const lines = text.split('\n');
    return lines.some((_, index) => isFirst(lines, index));
  },
  parse,
};
