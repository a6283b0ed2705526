import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml';
import { budgets } from './budgets.ts';

/** YAML as data with what tells the line of each part, or why it has none and where. */
export type ParsedYaml =
  | {
      ok: true;
      data: unknown;
      /** The line of what lies at a path, or of the last part of the path that is there; counted from 1. */
      toLine: (path: readonly PropertyKey[]) => number;
    }
  | { ok: false; reason: string; line: number };

/** How scalars are read: as numbers and the like, or all as text. */
interface YamlOptions {
  schema?: 'core' | 'failsafe';
}

const tooDeep = `something lies in over ${budgets.nesting} others: take it apart`;

/** Whether data lies deeper than anyone writes by hand. */
export function isTooDeep(data: unknown, depth = 0): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return depth >= budgets.nesting || Object.values(data).some((one) => isTooDeep(one, depth + 1));
}

/** The second of two like keys of one map. The parser's own check compares every two keys. */
function findDuplicate(document: Document): { key: string; offset: number } | undefined {
  let found: { key: string; offset: number } | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          found = { key: String(key.value), offset: key.range?.[0] ?? 0 };
          return visit.BREAK;
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

/** Where the part at a path begins: a key, or an item of a list. */
function toOffset(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(part),
      );
      if (!isPair(pair)) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(part)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

function parseWithin(text: string, { schema = 'core' }: YamlOptions): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    schema,
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const toLine = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const [error] = document.errors;
  if (error?.code === 'RESOURCE_EXHAUSTION') return { ok: false, reason: tooDeep, line: 0 };
  if (error) return { ok: false, reason: error.message, line: toLine(error.pos[0]) };
  const twice = findDuplicate(document);
  if (twice)
    return { ok: false, reason: `"${twice.key}" stands there twice`, line: toLine(twice.offset) };
  const data: unknown = document.toJS({ maxAliasCount: budgets.yamlAliases });
  return isTooDeep(data)
    ? { ok: false, reason: tooDeep, line: 0 }
    : { ok: true, data, toLine: (path) => toLine(toOffset(document, path)) };
}

/** The text of a YAML document → its data, within limits of size, nesting and aliases. */
export function parseYaml(text: string, options: YamlOptions = {}): ParsedYaml {
  if (text.length > budgets.yamlCharacters) {
    const reason = `it has over ${budgets.yamlCharacters} characters: split it`;
    return { ok: false, reason, line: 0 };
  }
  try {
    return parseWithin(text, options);
  } catch (cause) {
    // What recurs without end, and aliases that multiply beyond measure.
    const reason =
      cause instanceof RangeError ? tooDeep : 'its aliases stand for too much: write it out';
    return { ok: false, reason, line: 0 };
  }
}
