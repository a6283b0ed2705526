import { budgets } from '#lib/budgets.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { checkHeaderDate } from './header-date.ts';
import { cleanParsed, toCount } from './clean-parsed.ts';
import { decodeText } from './decode-text.ts';
import type { DigestFormat } from './digest-format.ts';
import type { DigestName } from './digest-name.ts';
import type { Digest, DigestEntry, LeftOut, LineRange, ParsedDigest } from './digest.ts';
import { findBinary } from './foreign/binary-text.ts';
import { findForeignBytes } from './foreign/foreign-bytes.ts';
import type { ForeignShape } from './foreign/foreign-shape.ts';
import { findForeignText } from './foreign/foreign-texts.ts';
import { digestFormats, findFormat, type KnownFormats } from './formats.ts';
import { placeLines } from './place-lines.ts';
import { toFirstWords } from './text/first-words.ts';
import { withoutPlaceholder } from './text/no-abstract.ts';

/** A digest as it lies on disk. */
export interface DigestSource extends DigestName {
  /** Path relative to the root. */
  file: string;
  bytes: Uint8Array;
}

/** Moves entries that no abstract can be as long as to what is left out. */
function leaveOutGiants({ entries, ...rest }: ParsedDigest): ParsedDigest {
  const isGiant = ({ title, abstract }: { title: string; abstract: string }): boolean =>
    title.length + abstract.length > budgets.entryCharacters;
  const giants = entries.filter(isGiant).map(({ from, to }) => ({
    from,
    to,
    reason: `an entry of over ${budgets.entryCharacters} characters`,
  }));
  return {
    ...rest,
    entries: entries.filter((entry) => !isGiant(entry)),
    leftOut: [...rest.leftOut, ...giants].sort((a, b) => a.from - b.from),
  };
}

/** Moves what lies beyond the most entries of a digest to what is left out. */
function leaveOutRest(parsed: ParsedDigest): ParsedDigest {
  const most = budgets.digestEntries;
  const [first, last] = [parsed.entries[most], parsed.entries.at(-1)];
  if (!first || !last) return parsed;
  const rest = {
    from: first.from,
    to: last.to,
    reason: `more than ${most} entries: split the file`,
  };
  return { ...parsed, entries: parsed.entries.slice(0, most), leftOut: [...parsed.leftOut, rest] };
}

/** Says of each entry that its TeX is as written, where the format’s is; what stands in place of an abstract is none. */
function settleEntries(parsed: ParsedDigest, { tex }: DigestFormat): ParsedDigest {
  const entries = parsed.entries.map(withoutPlaceholder);
  if (tex !== 'written') return { ...parsed, entries };
  return { ...parsed, entries: entries.map((entry) => ({ ...entry, tex })) };
}

/** Formats that are known, and the one that was named. */
type ReadOptions = KnownFormats & { format?: string | undefined };

/** A digest's text taken apart, or why the format that could fit doesn't; neither when none does. */
interface ReadText {
  parsed?: ParsedDigest;
  doubt?: string | undefined;
}

/** A digest's text → its parts, by the format named, or by the first that knows it and has no doubt. */
function readText(text: string, options: ReadOptions): ReadText {
  const format = findFormat(text, options);
  if (!format) return {};
  const parsed = leaveOutRest(leaveOutGiants(settleEntries(format.parse(text), format)));
  const doubt = options.format ? undefined : format.findDoubt?.(text, parsed);
  return doubt ? { doubt } : { parsed: placeLines(text, { parsed, format }) };
}

/** A digest's text → its parts, by the format named or the first that knows it; nothing when none does. */
export function parseText(text: string, options: ReadOptions = {}): ParsedDigest | undefined {
  return readText(text, options).parsed;
}

/** Lines of a letter's text → lines of its file. */
function toFileLines(parsed: ParsedDigest, lines: number[]): ParsedDigest {
  const toFile = <Range extends LineRange>(range: Range): Range => ({
    ...range,
    from: lines[range.from - 1] ?? range.from,
    to: lines[range.to - 1] ?? range.to,
  });
  return {
    ...parsed,
    furniture: parsed.furniture.map(toFile),
    entries: parsed.entries.map(toFile),
    leftOut: parsed.leftOut.map(toFile),
  };
}

/** Says of each run of lines that is left out how it begins. */
function addFirstWords(parsed: ParsedDigest, text: string): ParsedDigest {
  const lines = text.split('\n');
  const toWords = ({ from, to }: LeftOut): string =>
    toFirstWords(lines.slice(from - 1, Math.min(to, from + 20)).join('\n'));
  const leftOut = parsed.leftOut.map((range) => ({ words: toWords(range), ...range }));
  return { ...parsed, leftOut };
}

function checkLeftOut(leftOut: LeftOut[], file: string): Problem[] {
  return leftOut.map(({ from, to, reason, words = '' }) => {
    const values = { lines: to - from + 1, reason, words: toFirstWords(words) };
    return toProblem('digest-left-out', { file, line: from, to, values });
  });
}

function checkAbstracts(entries: DigestEntry[], file: string): Problem[] {
  return entries
    .filter(({ abstract, isReplacement }) => abstract === '' && !isReplacement)
    .map(({ from, title }) =>
      toProblem('digest-no-abstract', { file, line: from, values: { title: title.slice(0, 200) } }),
    );
}

/** A digest without a paper, unless it says by itself that none came and all of its lines are known. */
function checkEntries({ entries, leftOut, isQuiet }: ParsedDigest, file: string): Problem[] {
  if (entries.length > 0) return [];
  return [toProblem(isQuiet && leftOut.length === 0 ? 'digest-quiet' : 'digest-empty', { file })];
}

/** What keeps a text from being a digest. */
interface Refusal {
  file: string;
  formats: DigestFormat[];
  doubt: string | undefined;
}

const toForeign = ({ name, advice }: ForeignShape, file: string): Problem =>
  toProblem('digest-foreign', { file, values: { name, advice } });

function toRefusal(text: string, { file, formats, doubt }: Refusal): Problem {
  if (doubt) return toProblem('digest-implausible', { file, values: { reason: doubt } });
  const foreign = findForeignText(text);
  if (foreign) return toForeign(foreign, file);
  const values = { tried: formats.map(({ name }) => name).join(', ') };
  return toProblem(text.trim() === '' ? 'digest-empty' : 'digest-format', { file, values });
}

/** A text that is no digest: all of it is left out, and one problem says why. */
function toUnknown(text: string, refusal: Refusal): Pick<Digest, 'leftOut' | 'problems'> {
  const to = text.split('\n').length;
  const isEmpty = text.trim() === '';
  return {
    leftOut: isEmpty ? [] : [{ from: 1, to, reason: 'no format fits' }],
    problems: [toRefusal(text, refusal)],
  };
}

/** A digest's bytes → its entries, and a problem for all that could not become one. */
export async function parseDigest(
  source: DigestSource,
  { formats = digestFormats }: KnownFormats = {},
): Promise<Digest> {
  const { id, date, file, bytes, format } = source;
  const binary = findForeignBytes(bytes) ?? findBinary(bytes);
  if (binary)
    return { id, date, file, entries: [], leftOut: [], problems: [toForeign(binary, file)] };
  const { text, problems, lines, removed } = await decodeText(bytes, file);
  const { parsed: found, doubt } = readText(text, { format, formats });
  if (!found) {
    const isUnreadable = text === '' && problems.length > 0;
    const unknown = isUnreadable
      ? { leftOut: [], problems: [] }
      : toUnknown(text, { file, formats, doubt });
    return {
      id,
      date,
      file,
      entries: [],
      ...unknown,
      problems: [
        ...toCount(removed?.count ?? 0, { file, lines: [removed?.line] }),
        ...problems,
        ...unknown.problems,
      ],
    };
  }
  const worded = addFirstWords(found, text);
  const placed = lines ? toFileLines(worded, lines) : worded;
  const { parsed, problems: counted } = cleanParsed(placed, { file, removed });
  const { headerDate, entries, leftOut } = parsed;
  return {
    id,
    date,
    file,
    entries,
    leftOut,
    problems: [
      ...counted,
      ...problems,
      ...checkHeaderDate({ file, date, headerDate }),
      ...checkLeftOut(leftOut, file),
      ...checkAbstracts(entries, file),
      ...checkEntries(parsed, file),
    ],
  };
}
