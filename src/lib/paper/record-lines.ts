import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';

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
  try {
    const data: unknown = JSON.parse(text);
    if (!Array.isArray(data)) return { ok: false, reason: notAnArray, line: 0 };
    const lines = data.every((raw) => isObject(raw)) ? toJsonLines(text) : [];
    return {
      ok: true,
      records: data.map((raw: unknown, at) => ({ raw, line: lines[at] ?? 0 })),
    };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { ok: false, reason, line: Number(jsonPlace.exec(reason)?.[1] ?? 0) };
  }
}

const notAnArray = 'the file must hold an array of records';

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** YAML with every scalar as text, since `2502.10` is an arXiv id and no number. */
function parseYaml(text: string): ParsedRecords {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    return { ok: false, reason: error.message, line: lineCounter.linePos(error.pos[0]).line };
  }
  const { contents } = document;
  if (!isSeq(contents)) return { ok: false, reason: notAnArray, line: 0 };
  const data: unknown = document.toJS({ maxAliasCount: 100 });
  return {
    ok: true,
    records: contents.items.map((node, at) => {
      const start = isMap(node) ? node.range[0] : undefined;
      const raw: unknown = Array.isArray(data) ? data[at] : undefined;
      return { raw, line: start === undefined ? 0 : lineCounter.linePos(start).line };
    }),
  };
}

/** The text of a metadata file, by its name's ending JSON or YAML → its records. */
export function parseRecords(file: string, text: string): ParsedRecords {
  if (file.endsWith('.json')) return parseJson(text);
  try {
    return parseYaml(text);
  } catch (cause) {
    // Aliases that multiply beyond measure.
    return { ok: false, reason: cause instanceof Error ? cause.message : String(cause), line: 0 };
  }
}
