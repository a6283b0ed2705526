import { readFile, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseDigestName, toNameWithFormat } from '#lib/digest/digest-name.ts';
import { decodeText } from '#lib/digest/decode-text.ts';
import { toNewestDate } from '#lib/digest/header-date.ts';
import { type DigestSource, parseText, toFormatName } from '#lib/digest/parse-digest.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { toSlug } from '#lib/slug.ts';
import { listFiles } from './content.ts';

/** A digest to convert. */
export interface IncomingDigest extends DigestSource {
  /** Whether it must still be copied into `content/digests`. */
  isNew: boolean;
}

/** Where digests are looked for. */
export interface DigestQuery {
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

const digestFile = /\.(?:txt|text|md|markdown|json|jsonl|ndjson|xml|atom|rss|eml|bib)$/i;
const folder = 'content/digests';
const megabyte = 2 ** 20;
const limit = 100;

async function listInput(input: string): Promise<{ paths: string[]; links: string[] }> {
  if (!(await stat(input)).isDirectory()) return { paths: [input], links: [] };
  const { names, links } = await listFiles(input, digestFile);
  return {
    paths: names.map((name) => join(input, name)),
    links: links.map((name) => join(input, name)),
  };
}

/** `notes.txt` with a date → `2025-03-18-notes.txt`. */
function toDatedName(name: string, date: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '.txt'];
  return `${[date, toSlug(stem)].filter(Boolean).join('-').slice(0, 80)}${ending}`;
}

function toSources(name: string, bytes: Uint8Array, isNew = true): IncomingDigest[] {
  const parsed = parseDigestName(name);
  return parsed ? [{ ...parsed, file: `${folder}/${name}`, bytes, isNew }] : [];
}

/** A path as messages show it: relative to the root where it lies in there, as given elsewhere. */
function toShown(root: string, path: string): string {
  const inside = relative(resolve(root), resolve(path));
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside.split(sep).join('/');
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** The name under which an input is copied: it keeps a forced format that the content would not tell. */
async function toCopyName(name: string, bytes: Uint8Array, query: DigestQuery): Promise<string> {
  const { date, format } = query;
  const dated = parseDigestName(name) || !date ? name : toDatedName(name, date);
  if (!format || toFormatName((await decodeText(bytes, name)).text) === format) return dated;
  return toNameWithFormat(dated, format);
}

async function readPath(path: string, query: DigestQuery): Promise<DigestSources> {
  const shown = toShown(query.root, path);
  const { size } = await stat(path);
  const values = { size: Math.ceil(size / megabyte), limit };
  if (size > limit * megabyte) {
    return { digests: [], problems: [toProblem('digest-size', { file: shown, values })] };
  }
  const bytes = await readFile(path);
  const isNew = !shown.startsWith(`${folder}/`);
  const name = isNew ? await toCopyName(basename(path), bytes, query) : basename(path);
  const digests = toSources(name, bytes, isNew);
  const problems = digests.length > 0 ? [] : [toProblem('digest-name', { file: shown })];
  return { digests, problems };
}

/** Standard input has no name: its date comes from --date, else from its header, with the newest year that fits. */
async function readStandard(query: DigestQuery): Promise<DigestSources> {
  const bytes = await query.readStandardInput();
  const toNamed = async (date: string): Promise<IncomingDigest[]> =>
    toSources(await toCopyName(`${date}.txt`, bytes, query), bytes);
  if (query.date) return { digests: await toNamed(query.date), problems: [] };
  const { text } = await decodeText(bytes, '-');
  const header = parseText(text, query.format)?.headerDate;
  const date = header && toNewestDate(header, query.today);
  if (!header || !date)
    return { digests: [], problems: [toProblem('digest-undated', { file: '-' })] };
  const values = { header: header.text, date };
  const problems = header.year
    ? []
    : [toProblem('digest-date-assumed', { file: '-', line: header.line, values })];
  return { digests: await toNamed(date), problems };
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

/** Reads every digest of `content/digests`, and those that the command line names. */
export async function readDigests(query: DigestQuery): Promise<DigestSources> {
  const home = join(query.root, folder);
  const found: DigestSources = { digests: [], problems: [] };
  const add = ({ digests, problems }: DigestSources): void => {
    found.digests.push(...digests);
    found.problems.push(...problems);
  };
  const readAll = async (input: string): Promise<void> => {
    const { paths, links } = await listInput(input);
    for (const path of paths) add(await readPath(path, query));
    const places = links.map((path) => ({ file: toShown(query.root, path) }));
    found.problems.push(...places.map((place) => toProblem('digest-link', place)));
  };
  if (await isThere(home)) await readAll(home);
  for (const input of query.inputs) {
    if (input === '-') add(await readStandard(query));
    else if (resolve(input) !== resolve(home)) await readAll(input);
  }
  return mergeSources(found);
}
