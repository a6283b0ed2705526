import { budgets } from '#lib/budgets.ts';

/** The place of an object in a text of JSON that may be a paper's record. */
export interface JsonSpan {
  start: number;
  /** Behind its last sign. */
  end: number;
  /** Its bracket was closed where it should be. */
  isWhole: boolean;
  /** It is nested deeper than any record. */
  isDeep: boolean;
  /** A field of a paper that it has twice. */
  twice?: string;
}

/** An object that was closed, with the records in it where it is none itself. */
interface Closed {
  span: JsonSpan;
  /** 2 with title and abstract, 1 with one of them, 0 with none: no record. */
  rank: 0 | 1 | 2;
  inner: Closed[];
}

/** A bracket that is open; the outermost is the text itself. */
interface Open {
  kind: '{' | '[' | 'text';
  start: number;
  /** The fields of a paper that it has itself, and their kinds. */
  fields: Set<string>;
  twice?: string;
  isDeep: boolean;
  children: Closed[];
}

/** The brackets that are open at a place of a text, and what was closed before. */
export interface Nesting {
  stack: Open[];
  /** How many are open beyond those that are looked into. */
  beyond: number;
}

/** Fields by which records are known, in lower case, each with its kind. */
const kinds: Readonly<Record<string, string>> = {
  title: 'title',
  display_name: 'title',
  paper: 'paper',
  abstract: 'abstract',
  summary: 'abstract',
  abstract_inverted_index: 'abstract',
};

const toOpen = (kind: Open['kind'], start: number): Open => ({
  kind,
  start,
  fields: new Set(),
  isDeep: false,
  children: [],
});

/** A text's nesting before its first sign. */
export function startNesting(): Nesting {
  return { stack: [toOpen('text', 0)], beyond: 0 };
}

/** Whether no bracket is open. */
export function isOutside({ stack }: Nesting): boolean {
  return stack.length === 1;
}

/** A bracket opens. */
export function openBracket(nesting: Nesting, kind: '{' | '[', start: number): void {
  if (nesting.stack.length <= budgets.jsonNesting) {
    nesting.stack.push(toOpen(kind, start));
    return;
  }
  nesting.beyond++;
  for (const open of nesting.stack) open.isDeep = true;
}

function toRank({ kind, fields }: Open): Closed['rank'] {
  if (kind !== '{') return 0;
  if (fields.has('paper') || (fields.has('title') && fields.has('abstract'))) return 2;
  return fields.has('title') || fields.has('abstract') ? 1 : 0;
}

/** What was closed in a bracket → the records among it: beside one in a list, all others are, too. */
function toRecords({ kind, children }: Open): Closed[] {
  const isList = kind !== '{' && children.some(({ rank }) => rank > 0);
  return children.flatMap((child) =>
    child.rank > 0 || (isList && child.inner.length === 0) ? [child] : child.inner,
  );
}

/** Closes the innermost bracket: it is a record, or what holds records is handed on. */
function pop({ stack }: Nesting, end: number, isWhole: boolean): void {
  const open = stack.pop();
  if (!open) return;
  const { start, isDeep, twice } = open;
  const inner = toRecords(open);
  const rank = toRank(open);
  const isWrapper = rank < 2 && inner.some((child) => child.rank === 2);
  const isRecord = rank > 0 && !isWrapper;
  stack.at(-1)?.children.push({
    span: { start, end, isWhole, isDeep, ...(twice ? { twice } : {}) },
    rank: isRecord ? rank : 0,
    inner: isRecord ? [] : inner,
  });
}

/** A bracket closes; those that are still open in it close with it. */
export function closeBracket(nesting: Nesting, kind: '{' | '[', end: number): void {
  const { stack } = nesting;
  if (nesting.beyond > 0) nesting.beyond--;
  else if (stack.some((open) => open.kind === kind)) {
    while (stack.at(-1)?.kind !== kind) pop(nesting, end, false);
    pop(nesting, end, true);
  }
}

/** Closes all that is open, where the text ends, or a line of JSON lines, which is whole by itself. */
export function closeAll(
  nesting: Nesting,
  { end, isWhole }: { end: number; isWhole: boolean },
): void {
  nesting.beyond = 0;
  while (nesting.stack.length > 1) pop(nesting, end, isWhole);
}

/** A field's name stands in the innermost bracket. */
export function takeField({ stack, beyond }: Nesting, name: string): void {
  const open = stack.at(-1);
  const kind = kinds[name.toLowerCase()];
  if (open?.kind !== '{' || kind === undefined || beyond > 0) return;
  if (open.fields.has(`"${name}"`)) open.twice = name;
  open.fields.add(`"${name}"`).add(kind);
}

/** The records of a whole text, in order. */
export function toSpans({ stack }: Nesting): JsonSpan[] {
  const [text] = stack;
  return text ? toRecords(text).map(({ span }) => span) : [];
}
