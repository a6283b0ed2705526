import { type Problem, toProblem } from '#lib/problem.ts';
import { alignLines, isEmail, readEmail } from './mailing/letter.ts';
import { decodeBytes } from './text/encoding.ts';

/** Bytes → text with `\n` line ends, with what is to be said of them. */
export interface DecodedText {
  text: string;
  /** The file's line of each of the text's lines, where the two differ. */
  lines?: number[];
  problems: Problem[];
}

/** Control and bidirectional-override characters, which no abstract needs: NUL, U+202E. Tab and line feed stay. */
const unwanted =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** The three line ends: `\r\n`, `\r`, and the two Unicode separators. */
const lineEnd = /\r\n?|[\u2028\u2029]/g;

/** Counts the line of a place in a text, from 1. */
function toLine(text: string, place: number): number {
  return text.slice(0, Math.max(0, place)).split('\n').length;
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

function decodePlain(bytes: Uint8Array, file: string): DecodedText {
  const { text: decoded, assumed, unreadable } = decodeBytes(bytes);
  const { text, problems } = removeUnwanted(decoded.replace(lineEnd, '\n').toWellFormed(), file);
  if (assumed)
    problems.push(toProblem('digest-encoding-assumed', { file, values: { encoding: assumed } }));
  if (unreadable > 0) {
    const place = {
      file,
      line: toLine(text, text.indexOf('\ufffd')),
      values: { count: unreadable },
    };
    problems.push(toProblem('digest-encoding', place));
  }
  return { text, problems };
}

/** A letter's bytes → its text, with the file's line of every line. */
async function decodeEmail(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const letter = await readEmail(bytes);
  if ('reason' in letter) {
    return { text: '', problems: [toProblem('digest-letter', { file, values: letter })] };
  }
  const clean = letter.text.replace(lineEnd, '\n').toWellFormed();
  const { text, problems } = removeUnwanted(clean, file);
  const lines = alignLines(text, decodePlain(bytes, file).text);
  return { text, problems, lines };
}

/** A digest's bytes → its text: of a letter, UTF-8, UTF-16 or Windows-1252; line ends become `\n`. */
export async function decodeText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  return isEmail(bytes) ? decodeEmail(bytes, file) : decodePlain(bytes, file);
}
