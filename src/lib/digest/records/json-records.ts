import type { FurnitureKind } from '#lib/digest/digest-format.ts';
import type { LeftOut, LineRange } from '#lib/digest/digest.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';

/** One record of a JSON array or of JSON lines. */
export interface JsonRecord extends LineRange {
  value: unknown;
}

/** Records, and those that are no JSON. */
export interface JsonRecords {
  records: JsonRecord[];
  leftOut: LeftOut[];
}

interface Slice {
  start: number;
  end: number;
  isWhole: boolean;
}

/** No record of a paper is nested deeper. */
const deepest = 40;
/** What stands before the array of a wrapped answer: `{"items": [` */
const wrapper = /^\s*\{\s*"(?:items|papers|data|results|records)"\s*:\s*(?=\[)/;

/** What stands around records, in all formats of JSON. */
export const jsonFurniture: FurnitureKind[] = [
  { name: 'brackets around records', line: /^[\s[\]{},]+$/ },
  {
    name: 'a field around the records',
    line: /^[\s{]*"[\w-]{1,40}"\s*:\s*(?:true|false|null|-?\d[\d.eE+-]*|"https?:[^"\s]{0,500}")?[\s[{,]*$/,
  },
];

/** Whether a text begins as JSON does. */
export function isJson(text: string): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{\]"[])/.test(text);
}

/** Whether every line that is not blank is an object of its own. */
function isJsonLines(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return first.startsWith('{') && first.endsWith('}');
}

function sliceLines(text: string): Slice[] {
  const slices: Slice[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (text.slice(start, end).trim() !== '') slices.push({ start, end, isWhole: true });
    start = end + 1;
  }
  return slices;
}

/** A string in JSON, which ends at its line's end at the latest, so that one lost quote spoils one record only. */
function skipString(text: string, start: number): number {
  for (let place = start + 1; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (sign === '"' || sign === '\n') return place;
  }
  return text.length;
}

/** An array's text, or objects in a row → the places of its objects. */
function sliceArray(text: string): Slice[] {
  const slices: Slice[] = [];
  const base = text.trimStart().startsWith('[') || wrapper.test(text) ? 1 : 0;
  let [depth, start] = [0, -1];
  for (let place = wrapper.exec(text)?.[0].length ?? 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === '"') place = skipString(text, place);
    else if (sign === '{' || sign === '[') {
      if (depth === base && start < 0) start = place;
      depth++;
    } else if (sign === '}' || sign === ']') {
      depth = Math.max(0, depth - 1);
      if (depth > base || start < 0) continue;
      slices.push({ start, end: place + 1, isWhole: true });
      start = -1;
      depth = base;
    }
  }
  if (start >= 0) slices.push({ start, end: text.length, isWhole: false });
  return slices;
}

/** How deep a record is nested, whatever its strings hold. */
function toDepth(text: string): number {
  let [depth, most] = [0, 0];
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === '"') place = skipString(text, place);
    else if (sign === '{' || sign === '[') most = Math.max(most, ++depth);
    else if (sign === '}' || sign === ']') depth--;
  }
  return most;
}

function parseSlice(text: string): { value: unknown } | { reason: string } {
  if (toDepth(text) > deepest) return { reason: 'a record nested deeper than any paper’s' };
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return { reason: 'a record that is no JSON' };
  }
}

/** A JSON array, JSON lines or one object → its records with their lines; a broken one spoils no other. */
export function readJsonRecords(text: string, { limit = Infinity } = {}): JsonRecords {
  const slices = isJsonLines(text) ? sliceLines(text) : sliceArray(text);
  const lineOf = toLineCounter(text);
  const found: JsonRecords = { records: [], leftOut: [] };
  for (const { start, end, isWhole } of slices.slice(0, limit)) {
    const range = { from: lineOf(start), to: lineOf(end - 1) };
    const parsed = isWhole
      ? parseSlice(text.slice(start, end))
      : { reason: 'a record that ends too early' };
    if ('value' in parsed) found.records.push({ ...range, value: parsed.value });
    else found.leftOut.push({ ...range, reason: parsed.reason });
  }
  return found;
}
