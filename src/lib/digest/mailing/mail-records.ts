import type { LineRange } from '#lib/digest/digest.ts';
import { rule } from './mail-furniture.ts';

/** The line that parts a record's head, its abstract and its end. */
const part = /^\\\\\s*$/;
/** A record's last line: `\\ ( https://arxiv.org/abs/1907.05955 ,  37kb)`. */
export const lastLine = /^\\\\ +\(/;
/** A record's first line: `arXiv:2602.12181 (*cross-listing*)`, `Paper: hep-th/9901001`, `Paper (*cross-listing*): …`; indented only by itself. */
export const idLine =
  /^(?:[ \t]{1,8}(?=arXiv:\s?[\w.\-/]{6,30}(?:\s+\(.{0,60}\))?$))?(?:arXiv:|Paper(?: \(\*[\w -]{1,30}\*\))?: )\s?(?<id>[\w.\-/]{6,30})(?:\s+(?<note>\(.{0,60}\)|.{0,120}))?$/;
/** A line of a replacement's head: `arXiv:1907.00009 (*replaced*)`, `replaced with revised version Thu, …`. */
export const replacedLine =
  /^replaced\b|^(?:arXiv:|Paper(?: \(\*[\w -]{1,30}\*\))?: ).{6,60}\(\*?(?:replaced|revised)\b/i;
/** A field of a record's head: `Authors: …`, `Date (revised v2): …`. */
export const field =
  /^(?<name>Title|Authors?|Date|From|Categor(?:y|ies)|Comments?|Notes?|Subj-class|Subject|Journal-ref|DOI|Report-no|MSC-class|ACM-class|License|Proxy)(?: \([\w ]{1,20}\))?: ?(?<value>.*)$/;
/** A field's next line, or the first line of an abstract. */
export const folded = /^\s+\S/;
/** How far a head may reach, in lines that are not blank. */
const longestHead = 12;
/** An abstract that lost the `\\` above it is longer than a field's second line. */
const shortestAbstract = 20;

/** A line of a mailing with its number. */
export interface MailLine {
  line: number;
  text: string;
}

/** A record's lines, by its parts. */
export interface MailRecord extends LineRange {
  head: MailLine[];
  abstract: MailLine[];
  last: string;
}

/** The names of the fields that stand below one another from a line on; an id counts as one. */
function toFieldNames(lines: string[], start: number): Set<string> {
  const names = new Set<string>();
  let seen = 0;
  for (let index = start; index < lines.length && seen < longestHead; index++) {
    const line = lines[index] ?? '';
    if (line.trim() === '') continue;
    seen++;
    const name = idLine.test(line) ? 'id' : field.exec(line)?.groups?.['name'];
    if (name) names.add(name);
    else if (!folded.test(line) && !replacedLine.test(line)) break;
  }
  return names;
}

/** Whether a head stands at a line: an id or a field, and more fields below it. */
function isHead(lines: string[], start: number): boolean {
  const line = lines[start] ?? '';
  if (!idLine.test(line) && !field.test(line)) return false;
  const names = toFieldNames(lines, start);
  return names.size >= 2 && (names.has('Title') || names.has('id'));
}

/** Whether a record begins at `\\`: the next line that is not blank is its id, or fields stand below. */
function beginsAtPart(lines: string[], index: number): boolean {
  if (!part.test(lines[index] ?? '')) return false;
  const next = lines.slice(index + 1, index + 4).findIndex((line) => line.trim() !== '');
  const at = index + 1 + next;
  return next >= 0 && (idLine.test(lines[at] ?? '') || isHead(lines, at));
}

/** Whether a record begins at a line, with its `\\` or, where that is lost, with its id or its first field. */
export function beginsRecord(lines: string[], index: number): boolean {
  return beginsAtPart(lines, index) || isHead(lines, index);
}

/** Whether another record's head begins amid a head: an id or a field that this one has already. */
function beginsAnother({ head }: MailRecord, lines: string[], index: number): boolean {
  if (beginsAtPart(lines, index)) return true;
  const toName = (text: string): string | undefined =>
    idLine.test(text) ? 'id' : field.exec(text)?.groups?.['name'];
  const name = toName(lines[index] ?? '');
  const isOnce = name === 'id' || name === 'Title';
  const isSecond = isOnce && head.some(({ text }) => toName(text) === name);
  const isId = name === 'id' && head.some(({ text }) => toName(text) === 'Title');
  return (isSecond || isId) && isHead(lines, index);
}

/** A record's lines from its first on, up to its end, a rule or the next record. */
function takeRecord(lines: string[], start: number): MailRecord {
  const record: MailRecord = { from: start + 1, to: start + 1, head: [], abstract: [], last: '' };
  let [open, parts] = [record.head, 0];
  for (let index = start + Number(part.test(lines[start] ?? '')); index < lines.length; index++) {
    const text = lines[index] ?? '';
    const isNext = parts === 0 ? beginsAnother(record, lines, index) : beginsRecord(lines, index);
    if (rule.test(text) || (index > start && isNext)) break;
    if (text.trim() !== '') record.to = index + 1;
    if (lastLine.test(text)) record.last = text;
    if (lastLine.test(text) || (part.test(text) && ++parts === 2)) break;
    if (part.test(text)) open = record.abstract;
    else open.push({ line: index + 1, text });
  }
  return record;
}

const isOther = ({ text }: MailLine): boolean =>
  text.trim() !== '' &&
  !idLine.test(text) &&
  !field.test(text) &&
  !folded.test(text) &&
  !replacedLine.test(text);

/** The place in a head where an abstract begins that lost the `\\` above it. */
function findAbstract(head: MailLine[]): number {
  const other = head.findIndex(isOther);
  if (other >= 0) return other - Number(folded.test(head[other - 1]?.text ?? ''));
  const last = head.findLastIndex(({ text }) => text.trim() !== '' && !folded.test(text));
  const tail = head.slice(last + 1);
  const words = tail.flatMap(({ text }) => text.trim().split(/\s+/)).filter(Boolean).length;
  return words >= shortestAbstract ? last + 1 : head.length;
}

/** Gives a record without an abstract the one that stands in its head. */
function splitHead(record: MailRecord): MailRecord {
  if (record.abstract.some(({ text }) => text.trim() !== '')) return record;
  const start = findAbstract(record.head);
  return { ...record, head: record.head.slice(0, start), abstract: record.head.slice(start) };
}

/** A mailing's lines → its records; what stands between them is in none. */
export function toMailRecords(lines: string[]): MailRecord[] {
  const records: MailRecord[] = [];
  for (let index = 0; index < lines.length; index++) {
    if (!beginsRecord(lines, index)) continue;
    const record = takeRecord(lines, index);
    records.push(splitHead(record));
    index = record.to - 1;
  }
  return records;
}
