import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { budgets } from '#lib/budgets.ts';
import { type DigestFile, findDigestFiles, listPlainFiles } from '#lib/digest/digest-files.ts';
import { parseDigestName, toNameProblem, toNameWithFormat } from '#lib/digest/digest-name.ts';
import { findFormat, type KnownFormats } from '#lib/digest/formats.ts';
import { decodeText } from '#lib/digest/decode-text.ts';
import { toNewestDate } from '#lib/digest/header-date.ts';
import { type DigestSource, parseText } from '#lib/digest/parse-digest.ts';
import { findRefusal } from '#lib/digest/parse-digests.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { toSlug } from '#lib/slug.ts';
import { isThere } from './content.ts';

/** A digest to convert. */
export interface IncomingDigest extends DigestSource {
  /** Whether it must still be copied into `content/digests`. */
  isNew: boolean;
}

/** Where digests are looked for, and which formats they may have. */
export interface DigestQuery extends KnownFormats {
  root: string;
  /** Files, folders or `-`, as given on the command line. */
  inputs: string[];
  /** `YYYY-MM-DD` for an input whose name does not say it. */
  date: string | undefined;
  /** The format of the inputs, where it is not told by their content. */
  format: string | undefined;
  /** `YYYY-MM-DD`, for standard input that names its day without a year. */
  today: string;
  readStandardInput: () => Promise<Uint8Array>;
}

/** The digests found, and a problem for each file that can't be one. */
export interface DigestSources {
  digests: IncomingDigest[];
  problems: Problem[];
}

const folder = 'content/digests';
const megabyte = 2 ** 20;

/** `notes.txt` with a date → `2025-03-18-notes.txt`. */
function toDatedName(name: string, date: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.txt'];
  return `${[date, toSlug(stem)].filter(Boolean).join('-').slice(0, 80)}${ending}`;
}

/** A path as messages show it: relative to the root where it lies in there, as given elsewhere. */
function toShown(root: string, path: string): string {
  const inside = relative(resolve(root), resolve(path));
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
}

/** The name under which an input is copied: it keeps a forced format that name and content would not tell. */
async function toCopyName(name: string, bytes: Uint8Array, query: DigestQuery): Promise<string> {
  const { date, format, formats } = query;
  const dated = parseDigestName(name, query) || !date ? name : toDatedName(name, date);
  if (!format) return dated;
  const { text } = await decodeText(bytes, name);
  const isTold = parseDigestName(dated, query) && findFormat(text, { formats })?.name === format;
  return isTold ? dated : toNameWithFormat(dated, { format, formats });
}

/** A file’s bytes, or a problem when it is larger than any digest. */
async function readBytes(path: string, shown: string): Promise<Uint8Array | Problem> {
  const { size } = await stat(path);
  const limit = budgets.digestBytes;
  const values = { size: Math.ceil(size / megabyte), limit: limit / megabyte };
  return size > limit ? toProblem('digest-size', { file: shown, values }) : readFile(path);
}

/** A digest that lies in `content/digests` already. */
async function readOwn(name: DigestFile, query: DigestQuery): Promise<DigestSources> {
  const bytes = await readBytes(join(query.root, name.file), name.file);
  return 'code' in bytes
    ? { digests: [], problems: [bytes] }
    : { digests: [{ ...name, bytes, isNew: false }], problems: [] };
}

/** A file that comes in from outside, under the name that it gets. */
async function readIncoming(path: string, query: DigestQuery): Promise<DigestSources> {
  const shown = toShown(query.root, path);
  const bytes = await readBytes(path, shown);
  if ('code' in bytes) return { digests: [], problems: [bytes] };
  return toIncoming({ name: await toCopyName(basename(path), bytes, query), bytes, shown }, query);
}

/** What comes in under a name: what is no digest is named where it lies, and is not copied. */
async function toIncoming(
  { name, bytes, shown }: { name: string; bytes: Uint8Array; shown: string },
  query: DigestQuery,
): Promise<DigestSources> {
  const parsed = parseDigestName(name, query);
  if (!parsed) return { digests: [], problems: [toNameProblem(shown, query)] };
  const refusal = await findRefusal({ ...parsed, file: shown, bytes }, query);
  if (refusal) return { digests: [], problems: [refusal] };
  const file = `${folder}/${name}`;
  return { digests: [{ ...parsed, file, bytes, isNew: true }], problems: [] };
}

/** Standard input has no name: its date comes from --date, else from its header, with the newest year that fits. */
async function readStandard(query: DigestQuery): Promise<DigestSources> {
  const bytes = await query.readStandardInput();
  const toNamed = async (date: string): Promise<DigestSources> => {
    const name = await toCopyName(`${date}.txt`, bytes, query);
    return toIncoming({ name, bytes, shown: '-' }, query);
  };
  if (query.date) return toNamed(query.date);
  const { text } = await decodeText(bytes, '-');
  const header = parseText(text, query)?.headerDate;
  const date = header && toNewestDate(header, query.today);
  if (!header || !date)
    return { digests: [], problems: [toProblem('digest-undated', { file: '-' })] };
  const place = { file: '-', line: header.line, values: { header: header.text, date } };
  const { digests, problems } = await toNamed(date);
  const assumed = header.year ? [] : [toProblem('digest-date-assumed', place)];
  return { digests, problems: [...assumed, ...problems] };
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Joins digests that are there with those that come in: the same bytes under one name are one digest. */
function mergeSources({ digests, problems }: DigestSources): DigestSources {
  const byId = new Map<string, IncomingDigest>();
  const clashes: Problem[] = [];
  for (const digest of digests) {
    const known = byId.get(digest.id);
    if (!known) byId.set(digest.id, digest);
    else if (known.file !== digest.file || !sameBytes(known.bytes, digest.bytes)) {
      const code = digest.isNew ? 'digest-exists' : 'digest-id';
      const values = { id: digest.id, other: known.file, date: digest.date };
      clashes.push(toProblem(code, { file: digest.file, values }));
    }
  }
  return { digests: [...byId.values()], problems: [...problems, ...clashes] };
}

function joinSources(all: DigestSources[]): DigestSources {
  return {
    digests: all.flatMap(({ digests }) => digests),
    problems: all.flatMap(({ problems }) => problems),
  };
}

/** The digests that lie in `content/digests`, which need not exist. */
async function readHome(query: DigestQuery): Promise<DigestSources> {
  const home = join(query.root, folder);
  if (!(await isThere(home))) return { digests: [], problems: [] };
  const listed = await readdir(home, { withFileTypes: true });
  const { digests, problems } = findDigestFiles(listed, { folder, formats: query.formats });
  const all: DigestSources[] = [];
  for (const digest of digests) all.push(await readOwn(digest, query));
  return joinSources([...all, { digests: [], problems }]);
}

/** A file or a folder of files that the command line names. */
async function readInput(input: string, query: DigestQuery): Promise<DigestSources> {
  if (!(await stat(input)).isDirectory()) return readIncoming(input, query);
  const listed = await readdir(input, { withFileTypes: true });
  const { names, problems } = listPlainFiles(listed, toShown(query.root, input));
  const all: DigestSources[] = [];
  for (const name of names) all.push(await readIncoming(join(input, name), query));
  return joinSources([...all, { digests: [], problems }]);
}

/** Whether an input is read in any case: `content/digests`, or a file right in it. */
async function isOwn(input: string, query: DigestQuery): Promise<boolean> {
  const home = resolve(query.root, folder);
  const path = resolve(input);
  return path === home || (dirname(path) === home && (await stat(input)).isFile());
}

/** Reads every digest of `content/digests`, and those that the command line names. */
export async function readDigests(query: DigestQuery): Promise<DigestSources> {
  const all = [await readHome(query)];
  for (const input of query.inputs) {
    if (input === '-') all.push(await readStandard(query));
    else if (!(await isOwn(input, query))) all.push(await readInput(input, query));
  }
  return mergeSources(joinSources(all));
}
