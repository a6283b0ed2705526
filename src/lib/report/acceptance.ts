import type { Problem, ProblemCode } from '#lib/problem.ts';

/** Where accepted messages stand, relative to the root. */
export const acceptedPath = 'content/accepted.yaml';

/** A message that a person has read and lives with. */
export interface Acceptance {
  code: string;
  /** The file that it is about, relative to the root. */
  file: string;
  /** What it is about, for those who read the list. */
  about: string;
  /** Of what it is about and of the lines concerned, wherever they stand in the file. */
  hash: string;
}

/** Messages of what was asked of one run, or of the list itself: nobody can live with them. */
const passing: readonly ProblemCode[] = ['digest-exists', 'digest-undated', 'accepted-file'];

/** Whether a message is of the site’s content, as it will be at the next run, too. */
export function isAcceptable({ code, file }: Problem): boolean {
  return file.startsWith('content/') && !passing.includes(code);
}

/** White space of any length, and whatever a terminal or a list must not get. */
const unprintable = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** What is read of a place whose end isn’t known: a record’s first words. Characters. */
const readOfPlace = 100;
/** What the list shows of it. Characters. */
const shown = 80;

/** The file that problems are about, read and taken apart once for all of them. */
export interface ProblemFile {
  text: string;
  lines: string[];
}

/** A file’s text → what its problems are told from. */
export function toProblemFile(text: string): ProblemFile {
  return { text, lines: text.replace(/\r\n?/g, '\n').split('\n') };
}

/** The text that a problem is about: the file, its lines, or what begins there. */
function toConcerned({ line, to }: Problem, { text, lines }: ProblemFile): string {
  if (line === 0) return text;
  if (to !== undefined && to >= line) return lines.slice(line - 1, to).join('\n');
  let concerned = '';
  for (let at = line - 1; at < lines.length && concerned.length < readOfPlace; at++)
    concerned += `${lines[at]?.slice(0, readOfPlace) ?? ''} `.replace(unprintable, ' ').trimStart();
  return concerned.slice(0, readOfPlace);
}

const toWords = (text: string): string =>
  [
    ...text
      .slice(0, 4 * shown)
      .replace(unprintable, ' ')
      .trim(),
  ]
    .slice(0, shown)
    .join('')
    .trim();

/** A problem and its file → what accepts it, whatever line it comes to stand on. */
export function toAcceptance(
  problem: Problem,
  { hash, ...file }: ProblemFile & { hash: (text: string) => string },
): Acceptance {
  const { code, line, about = '' } = problem;
  const concerned = toConcerned(problem, file);
  return {
    code,
    file: problem.file,
    about: toWords(about) || (line > 0 ? toWords(concerned) : ''),
    hash: hash(JSON.stringify([about, concerned])),
  };
}

/** What tells one acceptance from another: what it says for readers does not. */
export function toAcceptanceKey({ code, file, hash }: Acceptance): string {
  return JSON.stringify([code, file, hash]);
}
