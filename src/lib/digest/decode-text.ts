import { countCleaned } from '#lib/clean-characters.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { alignLines, isEmail, readEmail } from './mailing/letter.ts';
import { decodeBytes } from './text/encoding.ts';

/** Bytes → text with `\n` line ends, with what is to be said of them. */
export interface DecodedText {
  text: string;
  /** The file's line of each of the text's lines, where the two differ. */
  lines?: number[];
  /** How many characters were left out, and the text’s line of the first; absent where there was none. */
  removed?: { count: number; line: number };
  problems: Problem[];
}

/** The three line ends: `\r\n`, `\r`, and the two Unicode separators. */
const lineEnd = /\r\n?|[\u2028\u2029]/g;

/** Counts the line of a place in a text, from 1. */
function toLine(text: string, place: number): number {
  return text.slice(0, Math.max(0, place)).split('\n').length;
}

/** Takes out what no page or feed can hold, and says where and how many. */
function removeUnwanted(text: string): Pick<DecodedText, 'text' | 'removed'> {
  const { value, removed: count } = countCleaned(text);
  if (count === 0) return { text };
  const clean = value.split('\n');
  const line = text.split('\n').findIndex((one, index) => one !== clean[index]) + 1;
  return { text: value, removed: { count, line } };
}

function decodePlain(bytes: Uint8Array, file: string): DecodedText {
  const { text: decoded, assumed, unreadable } = decodeBytes(bytes);
  const { text, ...rest } = removeUnwanted(decoded.replace(lineEnd, '\n').toWellFormed());
  const problems: Problem[] = [];
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
  return { text, problems, ...rest };
}

/** A letter's bytes → its text, with the file's line of every line. */
async function decodeEmail(bytes: Uint8Array, file: string): Promise<DecodedText> {
  const letter = await readEmail(bytes);
  if ('reason' in letter) {
    return { text: '', problems: [toProblem('digest-letter', { file, values: letter })] };
  }
  const clean = letter.text.replace(lineEnd, '\n').toWellFormed();
  const { text, ...rest } = removeUnwanted(clean);
  const lines = alignLines(text, decodePlain(bytes, file).text);
  return { text, problems: [], lines, ...rest };
}

/** A digest's bytes → its text: of a letter, UTF-8, UTF-16 or Windows-1252; line ends become `\n`. */
export async function decodeText(bytes: Uint8Array, file: string): Promise<DecodedText> {
  return isEmail(bytes) ? decodeEmail(bytes, file) : decodePlain(bytes, file);
}
