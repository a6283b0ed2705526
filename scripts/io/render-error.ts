import { isAbsolute, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { codeOf } from './error-code.ts';
import { toPlaceNames } from './site-place.ts';

/** What the system's codes mean, said of a path. */
const causes: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to use it',
  EBUSY: 'it is in use, or a mount point',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something is there already',
  EFBIG: 'it would be larger than this system lets a file be',
  EIO: 'the disk could not be read or written',
  EISDIR: 'it is a folder, where a file should be',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open at once',
  ENAMETOOLONG: 'its name is too long',
  ENFILE: 'too many files are open at once',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file is where a folder should be',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'there is no permission to change it',
  EROFS: 'the disk can only be read',
  EXDEV: 'it lies on another disk',
};

/** A temporary name beside a file: `a.md.123.tmp`. */
const temporary = /\.\d+\.tmp$/;

/** What Vite's bundler says of a file it can't write; on a full disk `(os error 28)` follows. */
const bundlerFailure = /Failed to write file in (\S+)/;

/** Any error → one line for a curator: what happened to which file, and what is as it was. */
export function renderError(error: unknown): string {
  const system = findSystemError(error);
  if (system) return toLine(`${renderSystem(system)}; files that were there are as they were`);
  if (!(error instanceof Error)) return toLine(String(error));
  return toLine(`${toPlace(error)}${renderCauses(error)}`);
}

interface SystemError {
  code: string;
  path: string;
}

/** An error of the system itself, however deep it lies. */
function findSystemError(error: unknown): SystemError | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, failed = ''] = bundlerFailure.exec(error.message) ?? [];
  if (error.message.includes('(os error 28)')) return { code: 'ENOSPC', path: failed };
  const path: unknown = 'path' in error ? error.path : undefined;
  const code = codeOf(error);
  if (code in causes && 'syscall' in error)
    return { code, path: typeof path === 'string' ? path : '' };
  return findSystemError(error.cause);
}

function renderSystem({ code, path }: SystemError): string {
  const cause = causes[code] ?? code;
  return path === '' ? cause : `${toShown(path)}: ${cause}`;
}

/** As a person finds it: from here, without what a run adds to names while it writes. */
function toShown(path: string): string {
  const place = toPlaceNames(path).replace(temporary, '');
  const way = relative('.', place);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? place : way;
}

/** Where Astro says that an error is: `content/papers/a.md: `. */
function toPlace(error: Error): string {
  const place: unknown = 'loc' in error ? error.loc : undefined;
  const file =
    typeof place === 'object' && place !== null && 'file' in place ? place.file : undefined;
  return typeof file === 'string' ? `${relative('.', file)}: ` : '';
}

/** An error and what led to it, the outermost first. */
function renderCauses({ message, cause }: Error): string {
  // Astro sets words in bold for a terminal.
  const said = toPlaceNames(message.replaceAll('**', ''));
  return cause instanceof Error ? `${said}: ${renderCauses(cause)}` : said;
}

const toLine = (text: string): string =>
  stripVTControlCharacters(text.replace(/Stack backtrace:[\s\S]*/, ''))
    .replace(/\s*\n\s*/g, ' ')
    .trim();
