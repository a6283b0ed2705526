import { budgets } from '#lib/budgets.ts';
import type { FurnitureKind } from '#lib/digest/digest-format.ts';
import type { LeftOut, LineRange } from '#lib/digest/digest.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';
import type { JsonSpan } from './json-nesting.ts';
import { findJsonPlaces } from './json-spans.ts';

/** One record of a JSON array or of JSON lines. */
export interface JsonRecord extends LineRange {
  value: unknown;
}

/** Records, and those that are no JSON. */
export interface JsonRecords {
  records: JsonRecord[];
  leftOut: LeftOut[];
}

/** As much of a text as tells which records it holds. */
const sample = 500_000;

/** What stands around records, in all formats of JSON. */
export const jsonFurniture: FurnitureKind[] = [
  { name: 'brackets around records', line: /^[\s[\]{},]+$/ },
  {
    name: 'a field around the records',
    line: /^[\s{]*"[\w-]{1,40}"\s*:\s*(?:true|false|null|-?\d[\d.eE+-]*|"https?:[^"\s]{0,500}"|"[\w.:-]{0,60}")?[\s[{,]*$/,
  },
];

/** Whether a text begins as JSON does. */
export function isJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{\]"[])/.test(text);
}

/** Why a span's text is no record, whatever it holds. */
function findFault({ isWhole, isDeep, twice }: JsonSpan): string | undefined {
  if (isDeep) return `a record nested over ${budgets.jsonNesting} deep`;
  if (twice !== undefined) return `a record that has “${twice}” twice`;
  return isWhole ? undefined : 'a record that ends too early';
}

function parseValue(text: string): { value: unknown } | { reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { reason: 'a record that is no JSON' };
  }
}

/** A broken record that swallowed those below it → pieces, cut where a line begins as its own does. */
function splitBroken(text: string, { start, end }: JsonSpan): JsonSpan[] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const head = `\n${text.slice(lineStart, start)}{`;
  const pieces: JsonSpan[] = [];
  const isFirst = text.slice(lineStart, start).trim() === '';
  for (let from = start; from < end;) {
    const next = isFirst ? text.indexOf(head, from) : -1;
    const to = next < 0 || next >= end ? end : next;
    const last = text.lastIndexOf('}', to - 1) + 1;
    const isWhole = last > from;
    pieces.push({ start: from, end: isWhole ? last : to, isWhole, isDeep: false });
    from = to === end ? end : to + head.length - 1;
  }
  return pieces;
}

/** A text → the records in it with their lines, in whatever lists and wrappers; a broken one spoils no other. */
export function readJsonRecords(text: string): JsonRecords {
  const lineOf = toLineCounter(text);
  const { spans, beside } = findJsonPlaces(text);
  const found: JsonRecords = { records: [], leftOut: [] };
  const toRange = ({ start, end }: { start: number; end: number }): LineRange => ({
    from: lineOf(start),
    to: lineOf(start + text.slice(start, end).trimEnd().length - 1),
  });
  const take = (span: JsonSpan, isPiece = false): void => {
    const fault = findFault(span);
    const parsed = fault ? { reason: fault } : parseValue(text.slice(span.start, span.end));
    if ('value' in parsed) found.records.push({ ...toRange(span), value: parsed.value });
    else {
      const pieces = isPiece || span.isDeep ? [] : splitBroken(text, span);
      if (pieces.length > 1) for (const part of pieces) take(part, true);
      else found.leftOut.push({ ...toRange(span), reason: parsed.reason });
    }
  };
  for (const span of spans) take(span);
  const reason = 'text beside the records';
  found.leftOut.push(...beside.map((stretch) => ({ ...toRange(stretch), reason })));
  return found;
}

/** Whether a text is JSON in whose first records one is of a kind. */
export function hasJsonRecord(text: string, isOne: (record: JsonRecord) => boolean): boolean {
  if (!isJson(text)) return false;
  return readJsonRecords(text.slice(0, sample)).records.some(isOne);
}
