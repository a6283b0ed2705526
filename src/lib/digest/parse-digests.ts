import { type Problem, toProblem } from '#lib/problem.ts';
import { decodeText } from './decode-text.ts';
import type { Digest, LineRange } from './digest.ts';
import type { KnownFormats } from './formats.ts';
import { type DigestSource, parseDigest } from './parse-digest.ts';
import { toFirstWords } from './text/first-words.ts';
import { type DigestPart, unpackDigest } from './unpack-digest.ts';

/** Lines of a letter in a mailbox → lines of the mailbox. */
function toFileLines(digest: Digest, above: number): Digest {
  if (above === 0) return digest;
  const shift = <Range extends LineRange>(range: Range): Range => ({
    ...range,
    from: range.from + above,
    to: range.to + above,
  });
  const shiftProblem = (problem: Problem): Problem => ({
    ...problem,
    ...(problem.line > 0 ? { line: problem.line + above } : {}),
    ...(problem.to === undefined ? {} : { to: problem.to + above }),
  });
  return {
    ...digest,
    entries: digest.entries.map(shift),
    leftOut: digest.leftOut.map(shift),
    problems: digest.problems.map(shiftProblem),
  };
}

/** A letter that only comes with digests: its own words are left out, and are no digest that failed. */
async function toCovering(digest: Digest, { bytes, file, above }: DigestPart): Promise<Digest> {
  const { text, lines: places = [], problems } = await decodeText(bytes, file);
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const toLine = (index: number): number => above + (places[index] ?? index + 1);
  const reason = 'the words of a letter';
  const values = { lines: last - first + 1, reason, words: toFirstWords(text) };
  const place = { file, line: toLine(first), to: toLine(last), values };
  return { ...digest, problems: [...problems, toProblem('digest-left-out', place)] };
}

/** A file's bytes → its digests: most hold one, a letter one more for each file in it, a mailbox one a letter. */
export async function parseDigests(
  source: DigestSource,
  known: KnownFormats = {},
): Promise<Digest[]> {
  const parts = await unpackDigest(source);
  const digests = await Promise.all(
    parts.map(async (part) => toFileLines(await parseDigest(part, known), part.above)),
  );
  const hasPapers = digests.some(({ entries }) => entries.length > 0);
  const settle = async (digest: Digest, k: number): Promise<Digest> => {
    const part = parts[k];
    const isCovering = hasPapers && digest.entries.length === 0 && part?.file === source.file;
    return isCovering ? toCovering(digest, part) : digest;
  };
  return Promise.all(digests.map(settle));
}

/** What a digest’s only problem is when it is no digest at all. */
const refusals = new Set<string>(['digest-foreign', 'digest-implausible', 'digest-format']);

/** A file that comes in → what keeps it from being a digest, if nothing in it is one. */
export async function findRefusal(
  source: DigestSource,
  known: KnownFormats = {},
): Promise<Problem | undefined> {
  const digests = await parseDigests(source, known);
  if (digests.some(({ entries }) => entries.length > 0)) return undefined;
  return digests.flatMap(({ problems }) => problems).find(({ code }) => refusals.has(code));
}
