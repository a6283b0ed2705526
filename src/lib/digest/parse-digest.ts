import { toProblem } from '#lib/problem.ts';
import { checkHeaderDate } from './header-date.ts';
import { decodeText } from './decode-text.ts';
import type { DigestName } from './digest-name.ts';
import type { Digest, DigestFormat, ParsedDigest } from './digest.ts';
import { huggingFaceText } from './hugging-face-text.ts';

/** Every format, the most particular first: the first whose `isFormat` holds parses the text. */
export const digestFormats: DigestFormat[] = [huggingFaceText];

/** A digest as it lies on disk. */
export interface DigestSource extends DigestName {
  /** Path relative to the root. */
  file: string;
  bytes: Uint8Array;
}

/** More would be no abstract but a book, or an attack on whatever reads it. Characters. */
const longestEntry = 100_000;

const nothing: ParsedDigest = { header: [], entries: [], leftOut: [] };

/** Moves entries that no abstract can be as long as to what is left out. */
function leaveOutGiants({ entries, ...rest }: ParsedDigest): ParsedDigest {
  const isGiant = ({ title, abstract }: { title: string; abstract: string }): boolean =>
    title.length + abstract.length > longestEntry;
  const giants = entries
    .filter(isGiant)
    .map(({ from, to }) => ({ from, to, reason: `an entry of over ${longestEntry} characters` }));
  return {
    ...rest,
    entries: entries.filter((entry) => !isGiant(entry)),
    leftOut: [...rest.leftOut, ...giants].sort((a, b) => a.from - b.from),
  };
}

/** A digest's text → its parts, by the first format that knows it. */
export function parseText(text: string): ParsedDigest {
  const format = digestFormats.find(({ isFormat }) => isFormat(text));
  return leaveOutGiants(format?.parse(text) ?? nothing);
}

/** A digest's bytes → its entries, and a problem for all that could not become one. */
export function parseDigest({ id, date, file, bytes }: DigestSource): Digest {
  const { text, problems } = decodeText(bytes, file);
  const { headerDate, entries, leftOut } = parseText(text);
  const unreadable = problems.some(({ severity }) => severity === 'error');
  const empty = entries.length === 0 && !unreadable;
  return {
    id,
    date,
    file,
    entries,
    leftOut,
    problems: [
      ...problems,
      ...checkHeaderDate({ file, date, headerDate }),
      ...leftOut.map(({ from, to, reason }) =>
        toProblem('digest-left-out', {
          file,
          line: from,
          values: { lines: to - from + 1, reason },
        }),
      ),
      ...(empty ? [toProblem('digest-empty', { file })] : []),
    ],
  };
}
