import { type Problem, toProblem } from '#lib/problem.ts';

/** Bytes → text with `\n` line ends, or a problem that says why not. */
export interface DecodedText {
  text: string;
  problems: Problem[];
}

/** Control and bidirectional-override characters, which no abstract needs: NUL, U+202E. Tab and line feed stay. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** The three line ends: `\r\n`, `\r`, and the two Unicode separators. */
const lineEnd = /\r\n?|[\u2028\u2029]/g;

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

function toEncoding(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find((known) => known.bytes.every((byte, k) => bytes[k] === byte));
  return mark?.encoding ?? 'utf-8';
}

/** Counts the line of a place in a text, from 1. */
function toLine(text: string, place: number): number {
  return text.slice(0, place).split('\n').length;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(toEncoding(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line of the first byte that is not UTF-8: the text up to it decodes to one U+FFFD more. */
function firstBadLine(bytes: Uint8Array): number {
  const loose = new TextDecoder('utf-8').decode(bytes);
  return toLine(loose, Math.max(0, loose.indexOf('\ufffd')));
}

/** Takes out what no page or feed can hold, and says where and how many. */
function removeUnwanted(text: string, file: string): DecodedText {
  const first = text.search(unwanted);
  if (first < 0) return { text, problems: [] };
  const clean = text.replace(unwanted, '');
  const values = { count: text.length - clean.length };
  return {
    text: clean,
    problems: [toProblem('digest-characters', { file, line: toLine(text, first), values })],
  };
}

/** A digest's bytes → its text: UTF-8, or UTF-16 with a byte order mark; line ends become `\n`. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const decoded = decode(bytes);
  if (decoded === undefined) {
    return {
      text: '',
      problems: [toProblem('digest-encoding', { file, line: firstBadLine(bytes) })],
    };
  }
  return removeUnwanted(decoded.replace(lineEnd, '\n').toWellFormed(), file);
}
