import { budgets } from '#lib/budgets.ts';
import { isTooDeep, parseYaml } from '#lib/yaml-data.ts';

/** A text → its records as data with the line that each begins on, or the reason why it has none. */
export type ParsedRecords =
  | { ok: true; records: { raw: unknown; line: number }[] }
  | { ok: false; reason: string; line: number };

/** What moves through JSON's levels: whole strings, brackets, line ends. */
const jsonMark = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n]/g;
/** The place in a message of JSON.parse: `… (line 3 column 5)`. */
const jsonPlace = /\(line (\d+) column \d+\)/;

/** The text of a JSON array of objects → the line of each object's `{`, counted from 1. */
function toJsonLines(text: string): number[] {
  const lines: number[] = [];
  let [line, depth] = [1, 0];
  for (const [mark] of text.matchAll(jsonMark)) {
    if (mark === '\n') line++;
    if (mark === '{' && depth === 1) lines.push(line);
    if (mark === '{' || mark === '[') depth++;
    if (mark === '}' || mark === ']') depth--;
  }
  return lines;
}

function parseJson(text: string): ParsedRecords {
  if (text.length > budgets.jsonCharacters) {
    const reason = `it has over ${budgets.jsonCharacters} characters: split it`;
    return { ok: false, reason, line: 0 };
  }
  try {
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data)) return { ok: false, reason: notAnArray, line: 0 };
    const deep = data.findIndex((raw) => isTooDeep(raw, 1));
    const lines = data.every((raw) => isObject(raw)) ? toJsonLines(text) : [];
    if (deep >= 0) return { ok: false, reason: tooDeep, line: lines[deep] ?? 0 };
    return {
      ok: true,
      records: data.map((raw: unknown, at) => ({ raw, line: lines[at] ?? 0 })),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, reason, line: Number(jsonPlace.exec(reason)?.[1] ?? 0) };
  }
}

const tooDeep = `something lies in over ${budgets.nesting} others: take it apart`;
const notAnArray = 'the file must hold an array of records';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** YAML with every scalar as text, since `2502.10` is an arXiv id and no number. */
function parseYamlRecords(text: string): ParsedRecords {
  const parsed = parseYaml(text, { schema: 'failsafe' });
  if (!parsed.ok) return parsed;
  const { data, toLine } = parsed;
  if (!Array.isArray(data)) return { ok: false, reason: notAnArray, line: 0 };
  return { ok: true, records: data.map((raw: unknown, at) => ({ raw, line: toLine([at]) })) };
}

/** The text of a metadata file, by its name's ending JSON or YAML → its records. */
export function parseRecords(file: string, text: string): ParsedRecords {
  return file.endsWith('.json') ? parseJson(text) : parseYamlRecords(text);
}
